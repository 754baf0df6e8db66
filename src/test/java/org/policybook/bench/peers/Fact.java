package org.policybook.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * An entry of a list of names and values.
 *
 * @param id its anchor; empty where it has none
 */
record Fact(String id, List<Run> name, List<Run> value) {

    /** The entries of a {@code dl}. */
    static List<Fact> all(Element list) {
        List<Fact> facts = new ArrayList<>();
        for (Element name : list.select("dt")) {
            List<Run> value = new ArrayList<>();
            for (Element next = name.nextElementSibling();
                    next != null && next.nameIs("dd");
                    next = next.nextElementSibling()) {
                value.addAll(Run.line(next));
            }
            Element entry = name.parent();
            facts.add(new Fact(entry == null || entry.nameIs("dl") ? "" : entry.id(), Run.line(name), value));
        }
        return facts;
    }
}
