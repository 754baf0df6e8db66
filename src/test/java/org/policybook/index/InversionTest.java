package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;

/** Every list, position, norm and count is Lucene's, over the whole content. */
class InversionTest {
    private final KnowledgeBase knowledge = SiteBuild.check(Path.of("content")).knowledge();
    private final List<Entry> entries = Entries.of(knowledge);
    private final Inversion inversion = new Inversion(Lexicon.of(knowledge));

    @Test
    void hasWhatLuceneHas() throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            String folded = Fold.of(entries.get(i).text());
            inversion.addWords(i, entries.get(i), folded, Fold.of(entries.get(i).english()));
            inversion.addCharacters(i, folded);
        }
        LeafReader reader =
                Made.index(entries, Lexicon.of(knowledge)).parts().getFirst().reader();
        sameField(reader, Field.TEXT, 0, 0);
        sameField(reader, Field.HEADING, 0, 1);
        sameField(reader, Field.PATH, 0, 2);
        sameField(reader, Field.ENGLISH, 0, 3);
        sameField(reader, Field.CHARACTERS, 2, 0);
        sameField(reader, Field.NAMES, 3, 0);
        sameNorms(reader, Field.TEXT, inversion.norms());
        sameNorms(reader, Field.ENGLISH, inversion.englishNorms());
    }

    private void sameField(LeafReader reader, Field field, int kindNumber, int column) throws IOException {
        Inversion.Kind kind = inversion.kinds().get(kindNumber);
        boolean scored = field == Field.TEXT || field == Field.ENGLISH;
        Terms terms = reader.terms(field.key());
        assertThat(inversion.statistics().get(field))
                .isEqualTo(new Inversion.Statistics(terms.getDocCount(), terms.getSumTotalTermFreq()));
        int known = 0;
        for (int term = 0; term < kind.terms().size(); term++) {
            if (kind.columns().get(column).bytes().applyAsInt(term) == 0) {
                continue;
            }
            known++;
            TermsEnum lucene = terms.iterator();
            assertThat(lucene.seekExact(
                            new org.apache.lucene.util.BytesRef(kind.terms().term(term))))
                    .as(kind.terms().term(term))
                    .isTrue();
            String list = written(kind, column, term);
            assertThat(new Bits.Reader(list).size()).isEqualTo(lucene.docFreq());
            if (scored) {
                sameScored(lucene, list, written(inversion.kinds().get(1), column == 0 ? 0 : 1, term));
            } else {
                sameRuns(lucene, list);
            }
        }
        assertThat((long) known).as("terms of %s", field).isEqualTo(terms.size());
    }

    private static String written(Inversion.Kind kind, int column, int term) {
        StringBuilder text = new StringBuilder();
        Bits bits = new Bits(text);
        kind.columns().get(column).writer().write(term, bits);
        bits.end();
        return text.toString();
    }

    private static void sameScored(TermsEnum lucene, String list, String places) throws IOException {
        Bits.Reader scored = new Bits.Reader(list);
        Bits.Reader positions = new Bits.Reader(places);
        int left = scored.size();
        int near = scored.plain();
        int first = positions.plain();
        int further = positions.plain();
        PostingsEnum postings = lucene.postings(null, PostingsEnum.POSITIONS);
        for (int entry = 0; left > 0; left--, entry++) {
            entry += scored.near(near);
            int often = scored.bits(1) == 0 ? 1 : scored.size() + 2;
            assertThat(postings.nextDoc()).isEqualTo(entry);
            assertThat(postings.freq()).isEqualTo(often);
            int position = positions.near(first);
            assertThat(postings.nextPosition()).isEqualTo(position);
            for (int i = 1; i < often; i++) {
                position += positions.near(further);
                assertThat(postings.nextPosition()).isEqualTo(position);
            }
        }
        assertThat(postings.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    }

    private static void sameRuns(TermsEnum lucene, String list) throws IOException {
        Bits.Reader runs = new Bits.Reader(list);
        int left = runs.size();
        int near = runs.plain();
        int plain = runs.plain();
        PostingsEnum postings = lucene.postings(null, PostingsEnum.NONE);
        for (int entry = 0; left > 0; ) {
            entry += runs.near(near);
            for (int more = runs.near(plain); more >= 0; more--, left--) {
                assertThat(postings.nextDoc()).isEqualTo(entry++);
            }
        }
        assertThat(postings.nextDoc()).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    }

    private void sameNorms(LeafReader reader, Field field, Numbers written) throws IOException {
        NumericDocValues norms = reader.getNormValues(field.key());
        Numbers.Reader ours = new Numbers.Reader(written.toString());
        for (int entry = 0; entry < entries.size(); entry++) {
            int norm = norms.advanceExact(entry) ? (int) norms.longValue() & 0xFF : 0;
            assertThat(ours.next()).isEqualTo(norm);
        }
        assertThat(ours.more()).isFalse();
    }
}
