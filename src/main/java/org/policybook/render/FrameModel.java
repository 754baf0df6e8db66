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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;

/** The frame of a page as templates see it: its components, and what takes an argument. */
final class FrameModel implements MethodCallAwareTemplateHashModel {
    private static final Object[] NONE = {};

    private final MethodCallAwareTemplateHashModel components;
    private final Map<String, TemplateMethodModelEx> methods;

    FrameModel(Frame frame, MethodCallAwareTemplateHashModel components) {
        this.components = components;
        String up = frame.href("");
        this.methods = Map.of(
                "t", given -> words(frame::t, given),
                "runs", given -> words(frame::runs, given),
                "href", given -> up + text(given),
                "asset", given -> frame.asset(text(given)),
                "absolute", given -> frame.absolute(language(given)),
                "twin", given -> frame.twin(language(given)));
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        TemplateMethodModelEx method = methods.get(name);
        return method == null ? components.get(name) : method;
    }

    @Override
    public @Nullable TemplateModel getBeforeMethodCall(String name)
            throws TemplateModelException, ShouldNotBeGetAsMethodException {
        TemplateMethodModelEx method = methods.get(name);
        return method == null ? components.getBeforeMethodCall(name) : method;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private static Object words(BiFunction<String, Object[], Object> texts, List<?> given)
            throws TemplateModelException {
        try {
            return texts.apply(text(given), details(given));
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
        if (given.size() == 1) {
            return NONE;
        }
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
