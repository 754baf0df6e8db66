package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {
    /** What the source prints comes first, then what was concluded. */
    @ParameterizedTest
    @CsvSource({
        "2020, , , , 2020",
        "2020-2022, , 2019-04-08, , 2020-2022",
        ", 2020-2022, , , 2020-2022",
        "2020, 2021, 2019-04-08, , 2020",
        ", 2021, 2019-04-08, , 2021",
        ", , 2019-04-08, , 2019",
        ", , , 2019-04, 2019",
        ", , , 约2019年, ",
        ", 约2021年, , 2019-04, 2019",
        ", , , , ",
    })
    void theYearIsThatOfThePlan(
            @Nullable String period,
            @Nullable String inferredPeriod,
            @Nullable LocalDate date,
            @Nullable String inferredDate,
            @Nullable String years) {
        Period found = front(period, inferredPeriod, date, inferredDate).years();
        assertThat(found == null ? null : found.toString()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({"2019-04-08, , STATED, 2019-04-08", ", 2019-04, INFERRED, [2019-04]", ", , UNKNOWN, "})
    void aFactSaysWhereItComesFrom(
            @Nullable LocalDate date, @Nullable String inferred, Stated.Basis basis, @Nullable String shown) {
        Stated stated = front(null, null, date, inferred).statedDate();
        assertThat(stated.basis()).isEqualTo(basis);
        assertThat(stated.bracketed()).isEqualTo(shown);
    }

    /** A document is placed among others by the day of issue, else where its plan begins. */
    @ParameterizedTest
    @CsvSource({"2020-2022, 2019-12-08, 2019", "2020-2022, , 2020", "2020, , 2020", ", , "})
    void theYearOfIssueIsNoneOfThePlanWhereItIsKnown(
            @Nullable String period, @Nullable LocalDate date, @Nullable Integer year) {
        assertThat(front(period, null, date, null).issueYear()).isEqualTo(year);
    }

    private static FrontMatter front(
            @Nullable String period,
            @Nullable String inferredPeriod,
            @Nullable LocalDate date,
            @Nullable String inferredDate) {
        Map<String, Inferred> inferred = new HashMap<>();
        if (inferredPeriod != null) {
            inferred.put("period", new Inferred(inferredPeriod, "正文写明", null));
        }
        if (inferredDate != null) {
            inferred.put("date", new Inferred(inferredDate, "落款", null));
        }
        return new FrontMatter(
                "方案",
                null,
                null,
                "wuhan",
                null,
                null,
                null,
                date,
                null,
                period == null ? null : Period.read(period),
                FrontMatter.Rendition.DIGEST,
                null,
                null,
                List.of(),
                null,
                inferred,
                Places.at(Place.of("document.md")));
    }
}
