package org.policybook.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Words that ask or join and say nothing of the matter; exported to the browser with the index. */
final class Words {
    /** Left out of a Chinese query that has other words; longest first, so that none is torn by a shorter one. */
    static final List<String> CHINESE_STOP = longestFirst(
            "会受到什么", "由谁来负责", "谁来负责", "由谁负责", "由谁来", "谁负责", "由谁", "应该怎么办", "有什么要求", "有哪些要求", "有什么规定", "有哪些规定", "是什么意思",
            "是怎么规定的", "有哪些措施", "有什么措施", "有哪些办法", "会受到", "怎么办", "怎么样", "为什么", "是什么", "有哪些", "有多少", "是多少", "什么样", "多少个",
            "可不可以", "能不能", "是不是", "如何", "怎么", "怎样", "什么", "哪些", "哪个", "哪里", "多少", "是否", "谁来", "应该", "可以", "需要", "请问",
            "关于", "以及", "吗", "呢", "谁", "的", "了");

    /** Left out of an English query that has other words. */
    static final Set<String> ENGLISH_STOP = Set.of(
            "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "in",
            "is", "it", "many", "much", "of", "on", "or", "should", "that", "the", "there", "they", "this", "to", "was",
            "were", "what", "when", "where", "which", "who", "whom", "why", "will", "with");

    private Words() {}

    private static List<String> longestFirst(String... words) {
        return Arrays.stream(words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
