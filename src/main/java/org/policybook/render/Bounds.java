package org.policybook.render;

import java.util.List;
import org.policybook.model.KnowledgeBase;

/**
 * How much a page shows of a corpus that is too large to be read at once. Pages of a corpus within the bounds hold
 * everything; beyond them each says how much it leaves out, and the files of data/ have it all.
 */
final class Bounds {
    /** Regions that stand side by side with all they say. */
    static final int REGIONS_BESIDE = 24;

    /** Regions that a reader can compare at once. */
    static final int COMPARED = 5;

    /** Columns of the board. */
    static final int BOARD = 40;

    /** Documents whose units, citations and dates stand on one page with those of all others. */
    static final int DOCUMENTS_TOGETHER = 60;

    /** Documents on one page of the catalogue. */
    static final int CATALOGUE = 200;

    /** Documents of a region whose clauses its page lists in full. */
    static final int DOCUMENTS_OF_A_REGION = 4;

    /** Clauses or figures in a group beyond that. */
    static final int IN_A_GROUP = 12;

    /** Clauses or figures of one region beside many others. */
    static final int BESIDE_MANY = 2;

    /** Rows of a table of figures. */
    static final int FIGURES = 1000;

    /** Figures of one indicator. */
    static final int FIGURES_OF_AN_INDICATOR = 300;

    /** Figures in one picture. */
    static final int FIGURES_IN_A_CHART = 60;

    /** Documents in a list that is beside the point of its page. */
    static final int DOCUMENTS_ASIDE = 50;

    /** Days on which documents came or went. */
    static final int DAYS = 60;

    /** Clauses whose themes a browser counts for every query; of more only where a reader opens the themes. */
    static final int CLAUSES_COUNTED = 5_000;

    /** Cited documents of one sort. */
    static final int WORKS = 500;

    /** Documents that use a term or cite a work, where their clauses are named. */
    static final int USES = 12;

    /** Entries of the feed. */
    static final int FEED = 100;

    private Bounds() {}

    /** Whether all regions can stand side by side. */
    static boolean besideEachOther(KnowledgeBase knowledge) {
        return knowledge.regions().size() <= REGIONS_BESIDE;
    }

    /** Whether all documents can stand together on one page. */
    static boolean together(KnowledgeBase knowledge) {
        return knowledge.documents().size() <= DOCUMENTS_TOGETHER;
    }

    /** The first {@code most}. */
    static <T> List<T> first(List<T> list, int most) {
        return list.size() <= most ? list : List.copyOf(list.subList(0, most));
    }

    /** How many are not among the first {@code most}. */
    static int more(List<?> list, int most) {
        return Math.max(0, list.size() - most);
    }
}
