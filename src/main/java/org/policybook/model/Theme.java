package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that measures are sorted by (主题).
 *
 * @param scope what belongs to it, in words
 * @param keywords words that suggest it, for the importer
 */
public record Theme(
        String id,
        String name,
        @Nullable String nameEn,
        @Nullable String scope,
        @Nullable String scopeEn,
        List<String> keywords,
        @JacksonInject Places places)
        implements Named {}
