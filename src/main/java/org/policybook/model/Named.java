package org.policybook.model;

import org.jspecify.annotations.Nullable;

/** Something that has an id and a label in two languages. */
public interface Named {
    String id();

    String name();

    @Nullable
    String nameEn();

    /** The label in {@code language}. */
    default String name(Language language) {
        return language.pick(name(), nameEn());
    }
}
