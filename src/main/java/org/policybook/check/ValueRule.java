package org.policybook.check;

import static org.policybook.model.DiagnosticCode.VALUE_FORM;

import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Target.Comparator;

/** A figure has exactly one form: a value, a range, a bar in words, or words for the whole. */
final class ValueRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            if (!wellFormed(target)) {
                problems.report(target.places().of("comparator"), VALUE_FORM, target.id());
            }
        }
    }

    /** Whether the fields of a figure go together; of others nothing more can be said. */
    static boolean wellFormed(Target t) {
        boolean range = t.min() != null && t.max() != null;
        boolean half = (t.min() == null) != (t.max() == null);
        int forms = (t.value() != null ? 1 : 0) + (range ? 1 : 0) + (t.than() != null ? 1 : 0);
        if (half || (t.comparator() == Comparator.ALL) != (forms == 0)) {
            return false;
        }
        if (t.from() != null && t.value() == null) {
            return false;
        }
        if (range
                && t.min() != null
                && t.max() != null
                && t.min().exact().compareTo(t.max().exact()) > 0) {
            return false;
        }
        return forms <= 1 && (t.comparator() == Comparator.RANGE) == range;
    }
}
