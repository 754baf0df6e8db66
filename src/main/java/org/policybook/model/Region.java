package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.jspecify.annotations.Nullable;

/**
 * An administrative region (地区).
 *
 * @param pinyin the name in Latin letters, as people of the place write it: sort key and search key
 * @param code GB/T 2260, six digits
 * @param parent id of the region above, or null
 */
public record Region(
        String id,
        String name,
        @Nullable String nameEn,
        String pinyin,
        String code,
        Level level,
        @Nullable String parent,
        @JacksonInject Places places)
        implements Named {

    /** Administrative level. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }
}
