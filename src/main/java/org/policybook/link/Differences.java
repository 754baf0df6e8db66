package org.policybook.link;

import static org.policybook.model.Ids.byId;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.policybook.model.Memory;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Term;
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
                    : new Held(document.clauses(), document.targets(), document.citationsOfOthers());
        }
    }

    /** What differs of one document. */
    private record OfDocument(
            List<Change<Edition.Document>> itself,
            List<Change<Edition.Clause>> clauses,
            List<Change<Target>> targets,
            List<Change<Edition.Citation>> citations) {
        static OfDocument between(Edition.@Nullable Document before, Edition.@Nullable Document after) {
            String id =
                    before != null ? before.id() : Objects.requireNonNull(after).id();
            Held was = Held.by(before);
            Held is = Held.by(after);
            return new OfDocument(
                    compare(null, asList(before), asList(after), Edition.Document::id),
                    compare(id, was.clauses(), is.clauses(), Edition.Clause::path),
                    compare(id, was.targets(), is.targets(), Target::id),
                    compare(id, was.citations(), is.citations(), Differences::key));
        }

        private static List<Edition.Document> asList(Edition.@Nullable Document document) {
            return document == null ? List.of() : List.of(document);
        }
    }

    /** A document as it is, beside what the last edition has of it. */
    private record Pair(Edition.@Nullable Document was, PolicyDocument is) {
        /** All that tells whether the two differ as they did: among it which document each of its citations means. */
        List<Object> parts(Recording recording) {
            List<Object> parts = new ArrayList<>();
            if (was != null) {
                parts.add(was);
            }
            parts.add(is);
            parts.addAll(recording.held(is));
            return parts;
        }

        OfDocument differences(Recording recording) {
            return OfDocument.between(was, recording.document(is));
        }
    }

    /** What differed between recorded editions, the newest first. */
    private record Past(List<Changes> changes) {
        static Past of(List<Edition> editions) {
            List<Changes> changes = new ArrayList<>();
            for (int i = editions.size() - 1; i > 0; i--) {
                changes.add(between(editions.get(i - 1), editions.get(i)));
            }
            return new Past(List.copyOf(changes));
        }

        private static Changes between(Edition before, Edition after) {
            Map<String, Edition.Document> old = byId(before.documents(), Edition.Document::id);
            List<OfDocument> found = new ArrayList<>();
            for (Edition.Document is :
                    byId(after.documents(), Edition.Document::id).values()) {
                found.add(OfDocument.between(old.remove(is.id()), is));
            }
            old.values().forEach(gone -> found.add(OfDocument.between(gone, null)));
            return gathered(before, after.date(), found, after.terms());
        }
    }

    private final Recording recording;
    private final Workers workers;
    private final Memory memory;

    Differences(Recording recording, Workers workers, Memory memory) {
        this.recording = recording;
        this.workers = workers;
        this.memory = memory;
    }

    /**
     * What is new since the last edition, then what was new in each edition against the one before, the newest first.
     *
     * @param editions by date
     * @param documents as they stand now, like {@code glossary}
     */
    List<Changes> of(List<Edition> editions, List<PolicyDocument> documents, List<Term> glossary) {
        List<Changes> all = new ArrayList<>();
        all.add(since(editions.getLast(), documents, glossary));
        memory.each(Past.class, List.of(), List.of(editions), each -> each, workers, Past::of)
                .forEach(past -> all.addAll(past.changes()));
        return List.copyOf(all);
    }

    private Changes since(Edition last, List<PolicyDocument> documents, List<Term> glossary) {
        Map<String, Edition.Document> old = byId(last.documents(), Edition.Document::id);
        List<Pair> pairs = new ArrayList<>();
        for (PolicyDocument document : documents) {
            pairs.add(new Pair(old.remove(document.id()), document));
        }
        List<OfDocument> found = new ArrayList<>(memory.each(
                OfDocument.class,
                List.of(),
                pairs,
                pair -> pair.parts(recording),
                workers,
                pair -> pair.differences(recording)));
        old.values().forEach(gone -> found.add(OfDocument.between(gone, null)));
        return gathered(last, null, found, Recording.terms(glossary));
    }

    /** {@code found} has what is there in its order, then what is gone. */
    private static Changes gathered(
            Edition before, @Nullable LocalDate to, List<OfDocument> found, List<Edition.Term> terms) {
        return new Changes(
                before.date(),
                to,
                all(found, OfDocument::itself),
                all(found, OfDocument::clauses),
                all(found, OfDocument::targets),
                all(found, OfDocument::citations),
                compare(null, before.terms(), terms, Edition.Term::term));
    }

    private static <T> List<T> all(List<OfDocument> found, Function<OfDocument, List<T>> part) {
        return found.stream().flatMap(each -> part.apply(each).stream()).toList();
    }

    private static String key(Edition.Citation citation) {
        return citation.clause() + citation.printed();
    }

    private static <T extends Record> List<Change<T>> compare(
            @Nullable String document, List<T> before, List<T> after, Function<T, String> key) {
        List<Change<T>> found = new ArrayList<>();
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
        return List.copyOf(found);
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
        Object before = value(component, was);
        Object after = value(component, is);
        Change.Sort sort = Change.Sort.of(before, after);
        return HASHED.contains(name)
                ? new Change.Field(written, sort, null, null)
                : new Change.Field(written, sort, before, after);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record shows its components", e);
        }
    }
}
