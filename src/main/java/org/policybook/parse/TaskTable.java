package org.policybook.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.Quotation;
import org.policybook.notation.UnitsBracket;

/**
 * A 任务分工表 in an annex: its rows name the bodies that answer for tasks. Where the words of a task are those of a
 * clause's heading, the bodies answer for that clause, else for the clause that the table stands in. An empty cell goes
 * on with the one above, as merged cells do.
 */
final class TaskTable {
    private TaskTable() {}

    /** The clauses, those without units of their own with what tables say of them. */
    static List<Clause> tie(List<Clause> clauses) {
        Map<Integer, List<ResponsibleUnit>> found = new LinkedHashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            for (Block block : clauses.get(i).body()) {
                if (block instanceof Block.Table table) {
                    rows(table, i, clauses, found);
                }
            }
        }
        List<Clause> tied = new ArrayList<>(clauses);
        found.forEach((i, units) -> {
            Clause clause = clauses.get(i);
            if (clause.units().isEmpty()) {
                tied.set(i, clause.withUnits(List.copyOf(units)));
            }
        });
        return List.copyOf(tied);
    }

    private static void rows(
            Block.Table table, int own, List<Clause> clauses, Map<Integer, List<ResponsibleUnit>> found) {
        List<String> head =
                table.rows().getFirst().stream().map(Quotation::bare).toList();
        Map<Integer, Role> roles = new LinkedHashMap<>();
        for (int c = 0; c < head.size(); c++) {
            role(head.get(c), c, roles);
        }
        if (roles.isEmpty()) {
            return;
        }
        Map<Integer, String> above = new HashMap<>();
        for (List<String> row : table.rows().subList(1, table.rows().size())) {
            // A task that is no clause is one of the table's own.
            int clause = clauseOf(row, roles, clauses).orElse(own);
            List<ResponsibleUnit> units = found.computeIfAbsent(clause, c -> new ArrayList<>());
            roles.forEach((c, role) -> {
                String cell = c < row.size() ? row.get(c) : "";
                boolean merged = cell.isBlank() && role != Role.COOPERATE;
                String names = merged ? above.getOrDefault(c, "") : cell;
                above.put(c, names);
                UnitsBracket.names(names, role).stream()
                        .filter(u -> !units.contains(u))
                        .forEach(units::add);
            });
        }
    }

    private static void role(String head, int column, Map<Integer, Role> roles) {
        boolean names = head.contains("单位") || head.contains("部门") || head.contains("科室") || head.contains("处室");
        if (!names) {
            return;
        }
        if (head.contains("牵头") || head.contains("主办")) {
            roles.put(column, Role.LEAD);
        } else if (head.contains("配合") || head.contains("协办") || head.contains("参与") || head.contains("协助")) {
            roles.put(column, Role.COOPERATE);
        } else if (head.contains("责任") || head.contains("落实") || head.contains("承办")) {
            roles.put(column, Role.RESPONSIBLE);
        }
    }

    /** The one clause whose heading stands in a cell of the row. */
    private static Optional<Integer> clauseOf(List<String> row, Map<Integer, Role> roles, List<Clause> clauses) {
        int best = -1;
        int length = 0;
        for (int c = 0; c < row.size(); c++) {
            String printed = row.get(c);
            String cell = Quotation.bare(printed);
            if (roles.containsKey(c) || cell.length() < 4) {
                continue;
            }
            String words = ClauseNumber.at(printed)
                    .map(n -> Quotation.bare(printed.substring(n.length())))
                    .orElse(cell);
            for (int i = 0; i < clauses.size(); i++) {
                String heading = clauses.get(i).heading();
                String bare = heading == null ? "" : Quotation.bare(heading);
                boolean same =
                        bare.length() >= 4 && (words.startsWith(bare) || (words.length() >= 4 && bare.equals(words)));
                if (same && bare.length() > length) {
                    best = i;
                    length = bare.length();
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
