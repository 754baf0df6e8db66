package org.policybook.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Change;
import org.policybook.model.Changes;
import org.policybook.model.ClauseId;
import org.policybook.model.Edition;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Removal;
import org.policybook.model.Target;
import org.policybook.model.Term;

/**
 * {@code changes}: what was added, changed or removed between editions and since the last one, the newest first. A figure
 * before and after is given as its document prints it.
 */
final class ChangeTable {
    /** What changed. */
    enum Subject {
        DOCUMENT,
        CLAUSE,
        TARGET,
        CITATION,
        TERM
    }

    /**
     * One change.
     *
     * @param title what it is called; the scope of a figure
     */
    record Row(
            Changes between,
            Subject kind,
            Change<?> change,
            String title,
            @Nullable String before,
            @Nullable String after) {}

    private final KnowledgeBase knowledge;
    private final Map<String, Removal> removed = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Fields common;
    private final ChangeCells changed;

    private ChangeTable(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.common = new Fields(knowledge);
        this.changed = new ChangeCells(common);
        knowledge.removed().forEach(removal -> removed.put(removal.key(), removal));
        knowledge.glossary().forEach(term -> terms.put(term.term(), term));
    }

    static Table<Row> of(KnowledgeBase knowledge) {
        ChangeTable table = new ChangeTable(knowledge);
        List<Row> rows = new ArrayList<>();
        knowledge.changes().forEach(between -> table.rows(between, rows));
        return new Table<>("changes", "更新", table.columns(), rows);
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.of(
                        "from",
                        "较早版次",
                        Column.Type.DATE,
                        r -> Cell.of(r.between().from())),
                Column.of(
                        "to", "较晚版次", Column.Type.DATE, r -> Cell.of(r.between().to())),
                Column.words("kind", "种类", r -> Labels.of("change.kind", r.kind())),
                Column.words("change", "变化", r -> Labels.of("change", r.change().sort())),
                Column.text("id", "标识", r -> Cell.of(r.change().id())),
                Column.text("document", "文件", r -> Cell.of(r.change().document())),
                Column.text("title", "名称", r -> Cell.of(r.title())),
                Fields.list("fields", "改动之处", r -> Cell.many(r.change().fields(), field -> Cell.of(field.name()))),
                Column.words(
                        "changed",
                        "改动内容",
                        r -> Cell.many(
                                r.change().fields(),
                                field -> changed.of(field, r.change().document()))),
                Column.text("before", "原为", r -> Cell.of(r.before())),
                Column.text("after", "现为", r -> Cell.of(r.after())),
                Column.of("removed", "撤下日期", Column.Type.DATE, r -> Cell.of(day(r))),
                Column.text("why", "撤下理由", r -> Cell.of(of(r, Removal::why))),
                Column.text("why_en", "撤下理由（英文）", r -> Cell.of(of(r, Removal::whyEn))),
                Column.text("successor", "后继", r -> Cell.of(of(r, Removal::successor))),
                Column.text("url", "网址", this::address));
    }

    private void rows(Changes between, List<Row> rows) {
        add(between, Subject.DOCUMENT, between.documents(), d -> Objects.requireNonNullElse(d.title(), d.id()), rows);
        add(between, Subject.CLAUSE, between.clauses(), ChangeTable::title, rows);
        for (Change<Target> change : between.targets()) {
            Target before = change.before();
            Target after = change.after();
            rows.add(new Row(
                    between,
                    Subject.TARGET,
                    change,
                    change.latest().scope(),
                    before == null ? null : before.quote(),
                    after == null ? null : after.quote()));
        }
        for (Change<Edition.Citation> change : between.citations()) {
            Edition.Citation before = change.before();
            Edition.Citation after = change.after();
            rows.add(new Row(
                    between,
                    Subject.CITATION,
                    change,
                    change.latest().printed(),
                    before == null ? null : before.document(),
                    after == null ? null : after.document()));
        }
        add(between, Subject.TERM, between.terms(), Edition.Term::term, rows);
    }

    private static <T> void add(
            Changes between, Subject kind, List<Change<T>> changes, Function<T, String> title, List<Row> rows) {
        for (Change<T> change : changes) {
            T before = change.before();
            T after = change.after();
            rows.add(new Row(
                    between,
                    kind,
                    change,
                    title.apply(change.latest()),
                    before == null ? null : title.apply(before),
                    after == null ? null : title.apply(after)));
        }
    }

    private static String title(Edition.Clause clause) {
        return Objects.requireNonNullElse(clause.number(), "") + Objects.requireNonNullElse(clause.heading(), "");
    }

    private @Nullable LocalDate day(Row row) {
        Removal removal = removal(row);
        return removal == null ? null : removal.date();
    }

    private @Nullable String of(Row row, Function<Removal, @Nullable String> field) {
        Removal removal = removal(row);
        return removal == null ? null : field.apply(removal);
    }

    /** Why a thing is gone; what went with its clause or its document is explained by that. */
    private @Nullable Removal removal(Row row) {
        if (row.change().sort() != Change.Sort.REMOVED || row.kind() == Subject.CITATION) {
            return null;
        }
        if (row.change().latest() instanceof Edition.Term term) {
            return removed.get(Removal.key(Removal.Kind.TERM, term.id()));
        }
        String document = String.valueOf(row.change().document());
        String clause = row.change().latest() instanceof Target target ? document + "/" + target.clause() : document;
        return Stream.of(row.change().id(), clause, document)
                .map(removed::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Cell address(Row row) {
        String path = url(row);
        return path == null ? Cell.Nothing.NOTHING : common.url(path);
    }

    /** Where it is, or where its removal is explained; null where neither is. */
    private @Nullable String url(Row row) {
        Change<?> change = row.change();
        if (change.latest() instanceof Edition.Term was) {
            Term term = terms.get(change.id());
            String anchor = term == null ? was.id() : term.id();
            boolean there = term != null || removed.containsKey(Removal.key(Removal.Kind.TERM, anchor));
            return there ? Address.term(anchor) : null;
        }
        String document = String.valueOf(change.document());
        if (knowledge.document(document) == null && !removed.containsKey(document)) {
            return null;
        }
        String path = change.latest() instanceof Edition.Citation citation
                ? citation.clause()
                : change.id().substring(Math.min(change.id().length(), document.length() + 1));
        Figure figure = knowledge.figure(document + "/" + path);
        if (row.kind() == Subject.TARGET && figure != null) {
            return Address.target(document, figure.target().id());
        }
        ClauseId clause = new ClauseId(document, path);
        boolean there = knowledge.clause(clause) != null || removed.containsKey(clause.toString());
        return there ? Address.clause(clause) : Address.document(document);
    }
}
