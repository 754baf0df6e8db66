package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policybook.model.Language;

/** The pages that list documents, references, units and terms. */
class ListsTest {
    private static final Scene SCENE = Scenes.reading(Language.ZH);

    private static <P extends Page> P only(Stream<Page> pages, Class<P> type) {
        return type.cast(pages.findFirst().orElseThrow());
    }

    @Test
    void theTimeLineShowsEveryYear() {
        DocumentsPage page = only(DocumentsPage.of(SCENE), DocumentsPage.class);
        assertThat(page.years()).extracting(DocumentsPage.Year::year).containsExactly("2020", "2021");
        assertThat(page.entries()).extracting(entry -> entry.head().id()).containsExactly("jia-2020", "yi-2021");
    }

    @Test
    void everyHeldDocumentHasAnEntryAndEveryOtherWorkToo() {
        ReferencesPage page = only(ReferencesPage.of(SCENE), ReferencesPage.class);
        assertThat(page.held()).extracting(ReferencesPage.Entry::count).containsExactly(1, 0);
        assertThat(page.held().getFirst().forms()).containsExactly("甲市2020年重点");
        assertThat(page.named()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo("省发〔2019〕1号");
            assertThat(entry.count()).isEqualTo(3);
            assertThat(entry.citedBy())
                    .extracting(ReferencesPage.CitedBy::basis)
                    .containsExactly(true, false);
        });
    }

    @Test
    void aDocumentThatNamesNoUnitsIsSilent() {
        UnitsPage page = only(UnitsPage.of(SCENE), UnitsPage.class);
        assertThat(page.columns()).extracting(UnitsPage.Column::silent).containsExactly(false, true);
        assertThat(page.groups()).singleElement().satisfies(group -> {
            assertThat(group.rows()).extracting(UnitsPage.Row::name).containsExactly("种植科", "财务科");
            assertThat(group.rows().getFirst().cells().getFirst().parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.tasks())
                            .extracting(UnitsPage.Task::path)
                            .containsExactly("1-1"));
        });
    }

    @Test
    void theLedgerSaysWhereATermStandsAndWhatASearchTries() {
        GlossaryPage page = only(GlossaryPage.of(SCENE), GlossaryPage.class);
        GlossaryPage.Entry poor = page.entries().get(2);
        assertThat(poor.expands())
                .extracting(GlossaryPage.Expansion::href)
                .containsExactly("glossary.html#household-lifted-out-of-poverty", null);
        assertThat(poor.regionIds()).isEqualTo("jia");
        assertThat(page.statuses()).extracting(index -> index.terms().size()).isEqualTo(List.of(1, 0, 3));
        assertThat(page.regions()).extracting(GlossaryPage.Index::name).containsExactly("甲市", "乙市");
    }
}
