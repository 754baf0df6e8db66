package org.policybook.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 发文字号 in its normal form, 机关代字〔年份〕序号号 (GB/T 9704-2012, 7.2.5): corner brackets, half-width digits, no
 * spaces, whatever the source prints.
 *
 * @param agency the issuing body's short form (湛扶组)
 */
public record DocumentNumber(String agency, int year, int serial) {
    private static final Pattern FORM =
            Pattern.compile("([\\p{IsHan}A-Za-z]{1,24}+)[〔\\[(【﹝〖「{<](\\d{4})[〕\\])】﹞〗」}>]第?(\\d{1,5})号");

    /** Reads a number that is all of {@code text}; spaces count for nothing. */
    public static Optional<DocumentNumber> parse(String text) {
        Matcher matcher = FORM.matcher(Quotation.bare(text));
        return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
    }

    /** A number as documents are told apart by it: in the normal form, or as it is where it has another. */
    public static String normal(String text) {
        return parse(text).map(DocumentNumber::toString).orElse(text);
    }

    /** Reads the first number that stands in {@code text}. */
    public static Optional<DocumentNumber> find(String text) {
        Matcher matcher = FORM.matcher(Quotation.bare(text));
        return matcher.find() ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static DocumentNumber of(Matcher matcher) {
        return new DocumentNumber(
                matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** 湛扶组〔2019〕10号. */
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + serial + "号";
    }
}
