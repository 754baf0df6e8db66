package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.CitedWork;
import org.policybook.notation.Citations;

/** A document that another names as its basis, in its head; without a link where nobody cites it in the text. */
public record BasisWork(String text, @Nullable String href) {

    /** The works named in one entry of {@code based_on}; the entry itself where it names none. */
    static Stream<BasisWork> of(String entry, Scene scene) {
        List<Citations.Found> found = Citations.find(entry);
        return found.isEmpty()
                ? Stream.of(new BasisWork(entry, null))
                : found.stream().map(each -> of(entry, each, scene));
    }

    private static BasisWork of(String entry, Citations.Found found, Scene scene) {
        String printed = found.span().of(entry);
        CitedWork work = scene.knowledge().work(found.citation());
        if (work == null) {
            return new BasisWork(printed, null);
        }
        boolean translated = scene.language().readsEnglish() && work.titleEn() != null;
        String text = translated ? scene.t("quote", work.title(scene.language())) + " (" + printed + ")" : printed;
        return new BasisWork(text, scene.works().href(work));
    }
}
