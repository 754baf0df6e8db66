package org.policybook.model;

import java.util.Locale;

/** Hears how far the work is; several threads may tell it. Stages have no clock: whoever listens may look at one. */
public interface Progress {
    /** What a build does, in order. */
    enum Stage {
        /** Finding out what has changed since the last build. */
        COMPARE,
        /** Reading files. */
        LOAD,
        /** Understanding documents. */
        PARSE,
        /** Joining everything by id. */
        LINK,
        /** Holding it against the rules. */
        CHECK,
        /** Looking for measures that are alike. */
        SIMILAR,
        /** Making pages. */
        PAGES,
        /** Writing the tables of data/. */
        DATA,
        /** Writing the index for the search page. */
        SEARCH,
        /** Putting the new site in place of the old one. */
        PUBLISH;

        /** The name in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stage begins, and the one before it has ended. */
    void stage(Stage stage);

    /** So many items are to be worked on, until this is told again. */
    void items(int count);

    /** One of them is done. */
    void item();

    /**
     * A part of the stage begins, such as a page of one template.
     *
     * @return told when that part has ended, by the same thread
     */
    Runnable part(String name);

    /** Hears and says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void items(int count) {}

        @Override
        public void item() {}

        @Override
        public Runnable part(String name) {
            return () -> {};
        }
    };
}
