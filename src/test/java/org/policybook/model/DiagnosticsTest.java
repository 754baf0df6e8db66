package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticsTest {
    private static final List<String> KNOWN = List.of(
            "crops", "livestock", "vegetable-area", "training", "zh", "3-6", "poor-villages", "issuer", "title_en");

    @ParameterizedTest
    @CsvSource({
        "vegetable-aera, vegetable-area",
        "vegetables-area, vegetable-area",
        "corps, crops",
        "crop, crops",
        "trainning, training",
        "zn, zh",
        "3-7, ",
        "issued, issuer",
        "title_cn, title_en",
        "chapter-one, ",
        "poorvillage, poor-villages",
        "markets, ",
        "4-8, ",
        "x, ",
        "'', ",
    })
    void suggestsWhatWasProbablyMeant(String name, @Nullable String suggestion) {
        Diagnostics problems = new Diagnostics();
        problems.reportUnknown(Place.of("a"), DiagnosticCode.UNKNOWN_THEME, name, KNOWN);
        assertThat(problems.sorted().getFirst().suggestion()).isEqualTo(suggestion);
    }

    @Test
    void ofACellThatIsToBeFilledInNothingElseIsTold() {
        Diagnostics problems = new Diagnostics();
        problems.report(new Place("a", 1, 9), DiagnosticCode.QUOTE_NOT_FOUND, "待填", "3-6");
        problems.report(new Place("a", 1, 9), DiagnosticCode.PLACEHOLDER, "待填");
        problems.report(new Place("a", 2, 9), DiagnosticCode.QUOTE_NOT_FOUND, "50人", "3-6");
        assertThat(problems.sorted())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.PLACEHOLDER, DiagnosticCode.QUOTE_NOT_FOUND);
    }

    @Test
    void aNameOfAnyLengthIsLookedAtSoon() {
        Diagnostics problems = new Diagnostics();
        List<String> known = List.of("a".repeat(3_000_000), "a".repeat(81));
        problems.reportUnknown(Place.of("a"), DiagnosticCode.UNKNOWN_THEME, "a".repeat(3_000_000), known);
        problems.reportUnknown(Place.of("a"), DiagnosticCode.UNKNOWN_THEME, "a".repeat(80), known);
        assertThat(problems.sorted()).extracting(Diagnostic::suggestion).containsOnlyNulls();
    }

    @Test
    void standInTheOrderOfFilesAndLines() {
        Diagnostics problems = new Diagnostics();
        List<Place> places =
                List.of(new Place("b", 1, 1), new Place("a", 10, 1), new Place("a", 9, 12), new Place("a", 9, 2));
        places.forEach(place -> problems.report(place, DiagnosticCode.CYCLE, "x"));
        assertThat(problems.sorted()).extracting(Diagnostic::place).containsExactlyElementsOf(places.reversed());
    }

    @Test
    void areSaidOnce() {
        Diagnostics problems = new Diagnostics();
        problems.report(Place.of("a"), DiagnosticCode.CYCLE, "x");
        problems.report(Place.of("a"), DiagnosticCode.CYCLE, "x");
        assertThat(problems.sorted()).hasSize(1);
    }
}
