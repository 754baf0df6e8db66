package org.policybook.link;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Change;
import org.policybook.model.Changes;
import org.policybook.model.Edition;
import org.policybook.model.Memory;
import org.policybook.model.Target;
import org.policybook.model.Workers;

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

    /** What differs of one document. */
    private record OfDocument(
            List<Change<Edition.Document>> itself,
            List<Change<Edition.Clause>> clauses,
            List<Change<Target>> targets,
            List<Change<Edition.Citation>> citations) {
        static OfDocument between(Edition.@Nullable Document before, Edition.@Nullable Document after) {
            OfDocument found =
                    new OfDocument(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            String id =
                    before != null ? before.id() : Objects.requireNonNull(after).id();
            Held was = Held.by(before);
            Held is = Held.by(after);
            compare(null, asList(before), asList(after), Edition.Document::id, found.itself);
            compare(id, was.clauses(), is.clauses(), Edition.Clause::path, found.clauses);
            compare(id, was.targets(), is.targets(), Target::id, found.targets);
            compare(id, was.citations(), is.citations(), Differences::key, found.citations);
            return found;
        }

        private static List<Edition.Document> asList(Edition.@Nullable Document document) {
            return document == null ? List.of() : List.of(document);
        }
    }

    /** What differed between recorded editions. */
    private record Past(List<Changes> changes) {
        static Past of(List<Edition> editions) {
            Differences differences = new Differences(Workers.alone(), Memory.none());
            List<Changes> changes = new ArrayList<>();
            for (int i = editions.size() - 1; i > 0; i--) {
                Edition after = editions.get(i);
                changes.add(differences.between(editions.get(i - 1), after, after.date()));
            }
            return new Past(List.copyOf(changes));
        }
    }

    private final Workers workers;
    private final Memory memory;

    Differences(Workers workers, Memory memory) {
        this.workers = workers;
        this.memory = memory;
    }

    /**
     * What is new since the last edition, then what was new in each edition against the one before, the newest first.
     *
     * @param editions by date
     * @param now the content as it stands
     */
    List<Changes> of(List<Edition> editions, Edition now) {
        List<Changes> all = new ArrayList<>();
        all.add(between(editions.getLast(), now, null));
        memory.groups(Past.class, List.of(), List.of(editions), workers, Past::of)
                .forEach(past -> all.addAll(past.changes()));
        return List.copyOf(all);
    }

    private Changes between(Edition before, Edition after, @Nullable LocalDate to) {
        List<Change<Edition.Document>> documents = new ArrayList<>();
        List<Change<Edition.Clause>> clauses = new ArrayList<>();
        List<Change<Target>> targets = new ArrayList<>();
        List<Change<Edition.Citation>> citations = new ArrayList<>();
        for (OfDocument found : ofDocuments(before.documents(), after.documents())) {
            documents.addAll(found.itself());
            clauses.addAll(found.clauses());
            targets.addAll(found.targets());
            citations.addAll(found.citations());
        }
        List<Change<Edition.Term>> terms = new ArrayList<>();
        compare(null, before.terms(), after.terms(), Edition.Term::term, terms);
        return new Changes(before.date(), to, documents, clauses, targets, citations, terms);
    }

    /** Those that are there, in their order, then those that are gone. */
    private List<OfDocument> ofDocuments(List<Edition.Document> before, List<Edition.Document> after) {
        Map<String, Edition.Document> old = byId(before, Edition.Document::id);
        Map<String, Edition.Document> young = byId(after, Edition.Document::id);
        List<List<Edition.Document>> stayed = young.values().stream()
                .flatMap(is -> Stream.ofNullable(old.get(is.id())).map(was -> List.of(was, is)))
                .toList();
        Iterator<OfDocument> compared = memory.groups(
                        OfDocument.class,
                        List.of(),
                        stayed,
                        workers,
                        pair -> OfDocument.between(pair.getFirst(), pair.getLast()))
                .iterator();
        List<OfDocument> all = new ArrayList<>();
        young.forEach((id, is) -> all.add(old.containsKey(id) ? compared.next() : OfDocument.between(null, is)));
        old.forEach((id, was) -> {
            if (!young.containsKey(id)) {
                all.add(OfDocument.between(was, null));
            }
        });
        return all;
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
