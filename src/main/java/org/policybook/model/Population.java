package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.jspecify.annotations.Nullable;

/** Whom or what a figure covers (对象): figures over different populations are not the same figure. */
public record Population(
        String id,
        String name,
        @Nullable String nameEn,
        Sort sort,
        @JacksonInject Places places) implements Named {

    /** What kind of thing is counted; {@link #FUND} marks the pool that a share of money is taken from. */
    public enum Sort {
        PEOPLE,
        VILLAGES,
        COUNTIES,
        BODIES,
        LAND,
        FUND
    }
}
