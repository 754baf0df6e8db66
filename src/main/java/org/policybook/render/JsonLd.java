package org.policybook.render;

import tools.jackson.databind.json.JsonMapper;

/** Writes structured data so that it may stand within a {@code script} element. */
final class JsonLd {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLd() {}

    /** A record as JSON; "</script" in a text would end the element, and JSON allows the slash to be escaped. */
    static String write(Object data) {
        return MAPPER.writeValueAsString(data).replace("</", "<\\/").replace("<!--", "<\\u0021--");
    }
}
