package org.policybook.model;

import java.util.Locale;

/** Every problem that content can have; its message in each language stands in {@code messages*.properties}. */
public enum DiagnosticCode {
    // reading files
    UNREADABLE_FILE,
    NOT_UTF8,
    TOO_LARGE,
    MISSING_FILE,
    UNEXPECTED_FILE(Severity.WARNING),
    BAD_FILE_NAME,
    // YAML
    YAML_SYNTAX,
    YAML_FEATURE,
    DUPLICATE_KEY,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    INVALID_VALUE,
    BAD_FORM,
    DUPLICATE_ID,
    EMPTY_TABLE,
    PLACEHOLDER,
    CHINESE_COMMA(Severity.WARNING),
    // document.md
    NO_FRONT_MATTER,
    UNREADABLE_MARKDOWN,
    BAD_ATTRIBUTE,
    OPEN_ATTRIBUTES,
    UNNUMBERED_HEADING(Severity.WARNING),
    HEADING_UNMARKED(Severity.WARNING),
    NUMBERING_GAP(Severity.WARNING),
    NUMBERING_REPEAT(Severity.WARNING),
    EMPTY_DOCUMENT,
    // references between files
    UNKNOWN_REGION,
    UNKNOWN_THEME,
    UNKNOWN_INSTRUMENT,
    UNKNOWN_INDICATOR,
    UNKNOWN_POPULATION,
    UNKNOWN_CLAUSE,
    UNKNOWN_TARGET,
    CYCLE,
    // ids that last
    GONE_WITHOUT_ENTRY,
    STILL_HERE,
    UNKNOWN_DOCUMENT,
    DATE_TO_COME(Severity.WARNING),
    NEVER_HERE,
    NEVER_RECORDED(Severity.WARNING),
    UNKNOWN_SUCCESSOR,
    // meaning
    VALUE_FORM,
    FIGURE_MISMATCH,
    COMPARATOR_MISMATCH,
    MODALITY_MISMATCH(Severity.WARNING),
    DEADLINE_MISMATCH(Severity.WARNING),
    QUANTITY_MISMATCH(Severity.WARNING),
    QUOTE_NOT_FOUND,
    QUOTE_TOO_LONG,
    QUOTE_CUT(Severity.WARNING),
    QUOTE_AMBIGUOUS(Severity.WARNING),
    SAME_REVIEWER,
    VERDICT_RAISED,
    UNUSED_INDICATOR(Severity.WARNING),
    CANDIDATE_TARGET(Severity.WARNING),
    DUPLICATE_NUMBER(Severity.WARNING),
    DUPLICATE_TITLE(Severity.WARNING),
    MISSING_TITLE(Severity.WARNING),
    MISSING_YEAR(Severity.WARNING),
    // official files as received
    ORIGINAL_FORMAT,
    ORIGINAL_ENCODING,
    ORIGINAL_DAMAGED,
    ORIGINAL_ENCRYPTED,
    ORIGINAL_SCANNED,
    ORIGINAL_EMPTY,
    ORIGINAL_UNSAFE,
    ORIGINAL_SLOW,
    ORIGINAL_PAGES_SCANNED(Severity.WARNING),
    // the official file beside a document
    ORIGINAL_FACT_DIFFERS(Severity.WARNING),
    ORIGINAL_CLAUSE_MISSING,
    FULL_TEXT_DIFFERS,
    UNCHECKED_TEXT(Severity.NOTE),
    QUOTE_NOT_IN_ORIGINAL,
    // the two languages
    TRANSLATION_MISMATCH(Severity.WARNING),
    TRANSLATION_FIGURE(Severity.WARNING),
    TRANSLATION_ADDS(Severity.WARNING),
    TRANSLATION_UNITS(Severity.WARNING),
    MISSING_TRANSLATION(Severity.WARNING);

    private final Severity severity;

    DiagnosticCode() {
        this(Severity.ERROR);
    }

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The code as printed: {@code unknown-indicator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
