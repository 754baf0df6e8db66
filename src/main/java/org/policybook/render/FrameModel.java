package org.policybook.render;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;

/** The frame of a page as templates see it: its components, and what takes an argument. */
final class FrameModel implements MethodCallAwareTemplateHashModel {
    private final MethodCallAwareTemplateHashModel components;
    private final Map<String, TemplateMethodModelEx> methods;

    FrameModel(Frame frame, MethodCallAwareTemplateHashModel components) {
        this.components = components;
        this.methods = Map.of(
                "t", given -> words(() -> frame.t(text(given), details(given))),
                "runs", given -> words(() -> frame.runs(text(given), details(given))),
                "href", given -> frame.href(text(given)),
                "asset", given -> frame.asset(text(given)),
                "absolute", given -> frame.absolute(language(given)),
                "twin", given -> frame.twin(language(given)));
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        TemplateMethodModelEx method = methods.get(name);
        return method == null ? components.get(name) : method;
    }

    /** FreeMarker asks so where nothing stands between the parentheses. */
    @Override
    public @Nullable TemplateModel getBeforeMethodCall(String name)
            throws TemplateModelException, ShouldNotBeGetAsMethodException {
        return components.getBeforeMethodCall(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** Asks for an interface text. */
    @FunctionalInterface
    private interface Asking {
        Object answer() throws TemplateModelException;
    }

    private static Object words(Asking asking) throws TemplateModelException {
        try {
            return asking.answer();
        } catch (UncheckedIOException e) {
            throw new TemplateModelException("there are no such words", e);
        }
    }

    private static String text(List<?> given) throws TemplateModelException {
        if (!given.isEmpty() && given.getFirst() instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("the frame of a page expects a text first");
    }

    /** What follows the key of a text. */
    private static Object[] details(List<?> given) throws TemplateModelException {
        Object[] details = new Object[given.size() - 1];
        for (int i = 0; i < details.length; i++) {
            details[i] = detail(given.get(i + 1));
        }
        return details;
    }

    private static Object detail(@Nullable Object given) throws TemplateModelException {
        if (given instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (given instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        throw new TemplateModelException("what an interface text is filled in with is text or a number");
    }

    private static Language language(List<?> given) throws TemplateModelException {
        if (given.size() == 1
                && given.getFirst() instanceof AdapterTemplateModel model
                && model.getAdaptedObject(Language.class) instanceof Language language) {
            return language;
        }
        throw new TemplateModelException("the frame of a page expects a language");
    }
}
