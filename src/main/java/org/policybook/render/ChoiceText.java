package org.policybook.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Set;

/**
 * A text that chooses by numbers.
 *
 * @param choosing which details it chooses by
 */
record ChoiceText(MessageFormat text, Set<Integer> choosing) {
    static ChoiceText of(String text, ULocale locale) {
        MessagePattern pattern = new MessagePattern(text);
        Set<Integer> choosing = new HashSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE) {
                choosing.add(pattern.getPart(i + 1).getValue());
            }
        }
        return new ChoiceText(new MessageFormat(text, locale), Set.copyOf(choosing));
    }

    /** Numbers by which nothing is chosen are written in plain digits: a year is not 2,020. */
    String format(Object[] details) {
        Object[] given = details.clone();
        for (int i = 0; i < given.length; i++) {
            if (given[i] instanceof Number && !choosing.contains(i)) {
                given[i] = given[i].toString();
            }
        }
        synchronized (text) {
            return text.format(given);
        }
    }
}
