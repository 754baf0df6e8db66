package org.policybook.link;

import java.util.List;
import org.policybook.model.Indicator;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Sources;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/** The tables that documents are joined with. */
record JoinTables(
        List<Region> regions,
        List<Theme> themes,
        List<Indicator> indicators,
        List<Population> populations,
        List<Term> glossary) {
    static JoinTables of(Sources sources) {
        return new JoinTables(
                sources.regions(), sources.themes(), sources.indicators(), sources.populations(), sources.glossary());
    }
}
