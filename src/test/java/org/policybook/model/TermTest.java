package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "一村一品, One village one product, one-village-one-product",
        "12221, The “12221” model, the-12221-model",
        "五挂钩, , u4e94630294a9",
        "五挂钩, “五挂钩”, u4e94630294a9",
    })
    void hasAnAddressOfAscii(String term, @Nullable String english, String id) {
        assertThat(term(term, english).id()).isEqualTo(id);
    }

    private static Term term(String term, @Nullable String english) {
        Places nowhere = Places.at(Place.of("glossary.yaml"));
        return new Term(
                term, english, List.of(), List.of(), null, null, Term.Status.UNDEFINED, List.of(), null, null, nowhere);
    }
}
