package org.policybook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policybook.model.Change;
import org.policybook.model.FrontMatter;
import org.policybook.model.Grade;
import org.policybook.model.Instrument;
import org.policybook.model.Population;
import org.policybook.model.Reason;
import org.policybook.model.Region;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Word;

class LabelsTest {
    @Test
    void everyKeyHasAWord() {
        Map<String, List<Enum<?>>> keys = Map.of(
                "rendition", List.of(FrontMatter.Rendition.values()),
                "level", List.of(Region.Level.values()),
                "sort", List.of(Population.Sort.values()),
                "role", List.of(ResponsibleUnit.Role.values()),
                "instrument", List.of(Instrument.values()),
                "kind", List.of(Target.Kind.values()),
                "comparator", List.of(Target.Comparator.values()),
                "measures", List.of(Target.Measures.values()),
                "tier", List.of(Target.Tier.values()),
                "modality", List.of(Target.Modality.values()));
        keys.forEach((kind, constants) ->
                constants.forEach(key -> assertThat(Labels.of(kind, key).text()).isNotBlank()));
        for (Change.Sort sort : Change.Sort.values()) {
            assertThat(Labels.of("change", sort).text()).isNotBlank();
        }
        for (ChangeTable.Subject subject : ChangeTable.Subject.values()) {
            assertThat(Labels.of("change.kind", subject).text()).isNotBlank();
        }
        for (Enum<?> status : List.of(Target.Status.values())) {
            assertThat(Labels.of("status", status).text()).isNotBlank();
        }
        for (Enum<?> status : List.of(Term.Status.values())) {
            assertThat(Labels.of("status", status).text()).isNotBlank();
        }
        for (Reason reason : Reason.values()) {
            assertThat(Labels.word("reason." + Word.of(reason))).isNotBlank();
            assertThat(Labels.word("reason." + Word.of(reason) + ".en")).isNotBlank();
        }
        for (Grade grade : List.of(Grade.B, Grade.C)) {
            assertThat(Labels.word("caveat." + Word.of(grade))).isNotBlank();
            assertThat(Labels.word("caveat." + Word.of(grade) + ".en")).isNotBlank();
        }
    }

    @Test
    void anUnknownDenominatorIsPrintedAsItStands() {
        assertThat(Labels.open("per", "mu").text()).isEqualTo("每亩");
        assertThat(Labels.open("per", "orchard").text()).isEqualTo("orchard");
    }
}
