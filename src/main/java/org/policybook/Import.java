package org.policybook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.export.ImportedJson;
import org.policybook.intake.Intake;
import org.policybook.link.Linker;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Official;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Region;
import org.policybook.model.Sources;
import org.policybook.model.Unread;
import org.policybook.parse.DocumentParser;
import org.policybook.receive.Receiver;
import tools.jackson.databind.node.ObjectNode;

/** Official files in, documents of the content out: receive → parse → intake, as {@link SiteBuild} wires the rest. */
public final class Import {
    /** A title alone has more. */
    private static final int FEWEST_LETTERS = 10;

    private final KnowledgeBase knowledge;
    private final Intake intake;

    /**
     * An import into a content.
     *
     * @param knowledge what the content holds already
     * @param content its folder
     */
    public Import(KnowledgeBase knowledge, Path content) {
        this.knowledge = knowledge;
        this.intake = new Intake(knowledge, content);
    }

    /**
     * Reads and understands one file.
     *
     * @param id the document that it is or is to become, or null
     * @param region of the document, or null where the text is to tell
     * @return what was understood; empty where {@code problems} says why the file cannot be read
     */
    public Optional<Intake.Imported> read(
            Path file, @Nullable String id, @Nullable String region, Diagnostics problems) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        String shown = file.toString().replace('\\', '/');
        Optional<Original> original = Receiver.read(file, shown, problems)
                .filter(o -> isDocument(o.text().text(), shown, problems));
        return original.map(o -> intake.understand(chosen -> DocumentParser.official(chosen, o), bare, id, region));
    }

    /**
     * Works out what the document that a file belongs to takes over from it; writes nothing.
     *
     * @param today the day on which what is gone is removed
     * @throws IOException where the document's folder cannot be read
     */
    public DocumentUpdate update(Intake.Imported imported, Path file, LocalDate today) throws IOException {
        List<Official> kept = new ArrayList<>();
        for (Path other : intake.others(imported.id(), file)) {
            // What cannot be read any more tells nothing.
            Receiver.read(other, other.toString(), new Diagnostics())
                    .map(original -> DocumentParser.official(imported.id(), original))
                    .ifPresent(kept::add);
        }
        return intake.update(imported, kept, today);
    }

    /** Whether the words can be a document's; too few are reported. */
    private static boolean isDocument(String text, String shown, Diagnostics problems) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters < FEWEST_LETTERS) {
            problems.reportAs(Place.of(shown), DiagnosticCode.ORIGINAL_EMPTY, "few", Long.toString(letters));
        }
        return letters >= FEWEST_LETTERS;
    }

    /** What {@code import --json} prints of a file. */
    public ObjectNode json(Intake.Imported imported) {
        List<Region> regions = new ArrayList<>(knowledge.allRegions());
        if (imported.understanding().front().region().isEmpty()) {
            Places nowhere = Places.at(Place.of(""));
            regions.add(new Region("", "", null, "", "", Region.Level.PROVINCE, null, nowhere));
        }
        Sources sources = new Sources(
                knowledge.site(),
                regions,
                knowledge.themes(),
                knowledge.indicators(),
                knowledge.populations(),
                knowledge.glossary(),
                List.of(),
                List.of(),
                List.of(),
                Unread.NONE);
        return ImportedJson.of(Linker.link(sources, List.of(imported.document())), imported.understanding());
    }
}
