/**
 * The fifth stage: clauses turned into what finds them. Lucene answers in the terminal and at the server; its index stays
 * in memory or out of the site, since a Lucene directory differs from build to build. What pages need is asked for and
 * handed on as values.
 *
 * <p><b>Lucene's index</b> has parts ({@link org.policybook.index.Part}), a segment each, of which a change makes those
 * anew that it touches: {@link org.policybook.index.MemoryIndex} for the server, {@link org.policybook.index.IndexFolder}
 * on disk for the terminal. An entry is numbered by its place among all {@link org.policybook.index.Entries}, whichever part
 * holds it, and what is counted is counted over all parts, so that results do not depend on how it is divided.
 *
 * <p><b>Two chains.</b> {@link org.policybook.index.Analysis} cuts all that is searched. {@link
 * org.policybook.index.MeasureTerms} cuts measures that are compared with one another: it knows no borders, 发文字号 or
 * stems, which say nothing of likeness, and what is alike must not change with how search is tuned.
 *
 * <p><b>What is scored.</b> Words in the text ({@code t}) and in English ({@code e}) by BM25 with frequency and length;
 * in the heading ({@code h}), the path ({@code p}), among the names of the glossary ({@code n}) and as single characters
 * ({@code c}) by BM25 of a field that keeps neither, so that their lists are runs of entries. Then, of the best few, those
 * rise in whose text the words stand as typed.
 *
 * <p><b>The browser's index</b>, below {@code assets/search/}, holds the lists and norms that Lucene has of the same
 * entries; {@link org.policybook.index.Inversion} makes them from the same tokens, for a site has no use for the rest of a
 * Lucene index. Each part is a script that hands its content to {@code policybook.shard}, for a page opened from disk may
 * load scripts and nothing else. Lists are strings of {@link org.policybook.index.Bits}; with Chinese texts they are written
 * in UTF-16 behind its mark, which every browser heeds, whatever a server says. The bytes are the same with every JDK.
 * All but {@code meta.js} stand in a folder named by what went into them. The number of parts of a kind goes with the root
 * of its size, and so does what a part has, so that neither grows as the whole does.
 *
 * <ul>
 *   <li>{@code meta.js}: what every query needs, weights, words, statistics, the code of {@code x/}; nothing that grows with
 *       the documents
 *   <li>{@code facets.js}: region, year and issuer once a document; {@code themes.js}: themes once a clause, loaded where they
 *       are counted or asked for; {@code norms.js} and {@code norms-english.js}: Lucene's norm of each entry ({@link
 *       org.policybook.index.RoundLengths}), in {@link org.policybook.index.Numbers}
 *   <li>{@code t/}: for each term, in the part of its hash, its lists in text, heading, path, English, and in the glossary's
 *       definitions; {@code p/} the positions of the same records, for phrases alone, in larger parts with a section for
 *       each part of {@code t/}; {@code c/} characters, where pairs find too little; {@code n/} names, for expansions. A
 *       long list lies in a part of its own ({@code tl/} and so on)
 *   <li>{@code x/}, {@code y/}: what is shown, Chinese and English, some neighbours a part; the Chinese in a code of its
 *       own ({@link org.policybook.index.Letters})
 *   <li>{@code s/}: what the box offers, as a tree of beginnings
 *   <li>{@code w/}: by a character, which characters stand beside it and a second one, and {@code h/}, which sound alike;
 *       {@code l/}: English words by their first letter; {@code pinyin.js}: characters by syllable; for misspelt words and pinyin
 *   <li>{@code fold.js}: traditional characters, loaded where a query has a character that the site has not; {@code
 *       definitions.js}, the words of each definition's term, for questions; {@code english.js}, those of each English name
 * </ul>
 */
@NullMarked
package org.policybook.index;

import org.jspecify.annotations.NullMarked;
