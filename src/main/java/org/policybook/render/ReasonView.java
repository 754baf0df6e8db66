package org.policybook.render;

import java.util.List;

/**
 * Why figures of two regions are not simply comparable.
 *
 * @param code of the data files: {@code FUND_POOL}
 * @param word the field that differs
 * @param sentences what each side says in that field; several where a region has several figures that differ in it
 */
public record ReasonView(String code, String word, List<String> sentences) {}
