package org.policybook.link;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Change;
import org.policybook.model.Changes;
import org.policybook.model.Edition;
import org.policybook.model.Target;

/** Compares editions thing by thing and field by field. */
final class Differences {
    /**
     * Where a thing stands and since when is no part of it (editions of old do not say the latter), and what a document
     * holds is compared by itself.
     */
    private static final Set<String> APART = Set.of("places", "added", "clauses", "targets", "citations");

    /** Of these an edition keeps hashes. */
    private static final Set<String> HASHED =
            Set.of("text", "textEn", "definition", "definitionEn", "reason", "reasonEn");

    /** What a document holds; nothing where it is not there. */
    private record Held(List<Edition.Clause> clauses, List<Target> targets, List<Edition.Citation> citations) {
        static Held by(Edition.@Nullable Document document) {
            return document == null
                    ? new Held(List.of(), List.of(), List.of())
                    : new Held(document.clauses(), document.targets(), document.citations());
        }
    }

    private Differences() {}

    /**
     * What is new since the last edition, then what was new in each edition against the one before, the newest first.
     *
     * @param editions by date
     * @param now the content as it stands
     */
    static List<Changes> of(List<Edition> editions, Edition now) {
        List<Changes> all = new ArrayList<>();
        all.add(between(editions.getLast(), now, null));
        for (int i = editions.size() - 1; i > 0; i--) {
            all.add(between(
                    editions.get(i - 1), editions.get(i), editions.get(i).date()));
        }
        return List.copyOf(all);
    }

    private static Changes between(Edition before, Edition after, @Nullable LocalDate to) {
        List<Change<Edition.Clause>> clauses = new ArrayList<>();
        List<Change<Target>> targets = new ArrayList<>();
        List<Change<Edition.Citation>> citations = new ArrayList<>();
        Map<String, Edition.Document> old = byId(before.documents(), Edition.Document::id);
        Map<String, Edition.Document> young = byId(after.documents(), Edition.Document::id);
        Set<String> ids = new LinkedHashSet<>(young.keySet());
        ids.addAll(old.keySet());
        for (String id : ids) {
            Held was = Held.by(old.get(id));
            Held is = Held.by(young.get(id));
            compare(id, was.clauses(), is.clauses(), Edition.Clause::path, clauses);
            compare(id, was.targets(), is.targets(), Target::id, targets);
            compare(id, was.citations(), is.citations(), Differences::key, citations);
        }
        List<Change<Edition.Document>> documents = new ArrayList<>();
        compare(null, before.documents(), after.documents(), Edition.Document::id, documents);
        List<Change<Edition.Term>> terms = new ArrayList<>();
        compare(null, before.terms(), after.terms(), Edition.Term::term, terms);
        return new Changes(before.date(), to, documents, clauses, targets, citations, terms);
    }

    private static String key(Edition.Citation citation) {
        String number = citation.number() == null ? "" : "（" + citation.number() + "）";
        return citation.clause() + "《" + citation.title() + "》" + number;
    }

    private static <T extends Record> void compare(
            @Nullable String document, List<T> before, List<T> after, Function<T, String> key, List<Change<T>> found) {
        Map<String, T> old = byId(before, key);
        Map<String, T> young = byId(after, key);
        young.forEach((id, is) -> {
            T was = old.get(id);
            List<Change.Field> fields = was == null || was.equals(is) ? List.of() : differing(was, is);
            if (was == null || !fields.isEmpty()) {
                found.add(change(document, id, was, is, fields));
            }
        });
        old.forEach((id, was) -> {
            if (!young.containsKey(id)) {
                found.add(change(document, id, was, null, List.of()));
            }
        });
    }

    private static <T extends Record> Change<T> change(
            @Nullable String document, String id, @Nullable T was, @Nullable T is, List<Change.Field> fields) {
        String whole = document == null ? id : document + "/" + id;
        boolean itself = was instanceof Edition.Document || is instanceof Edition.Document;
        return new Change<>(whole, itself ? id : document, was, is, fields);
    }

    private static List<Change.Field> differing(Record was, Record is) {
        return Arrays.stream(is.getClass().getRecordComponents())
                .filter(component -> !APART.contains(component.getName()))
                .filter(component -> !Objects.equals(value(component, was), value(component, is)))
                .map(component -> field(component, was, is))
                .toList();
    }

    private static Change.Field field(RecordComponent component, Record was, Record is) {
        String name = component.getName();
        String written = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return HASHED.contains(name)
                ? new Change.Field(written, null, null)
                : new Change.Field(written, value(component, was), value(component, is));
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record shows its components", e);
        }
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
