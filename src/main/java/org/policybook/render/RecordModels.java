package org.policybook.render;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows records to templates, which ask them for their components: {@code link.href}. A page asks thousands of times, so
 * FreeMarker's general way of finding a method and fitting what it is given is left out.
 */
final class RecordModels extends DefaultObjectWrapper {
    /** What each class of records can be asked: its public methods that take nothing, by name. */
    private final Map<Class<?>, Map<String, Component>> components = new ConcurrentHashMap<>();

    RecordModels() {
        super(Configuration.VERSION_2_3_34);
        writeProtect();
    }

    /** A page as its template sees it: its components by name. */
    TemplateHashModel page(Page page) {
        return new PageModel(new RecordModel(page));
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Record part) {
            return part instanceof Frame frame ? new FrameModel(frame, new RecordModel(frame)) : new RecordModel(part);
        }
        return value instanceof List<?> list ? DefaultListAdapter.adapt(list, this) : super.wrap(value);
    }

    private Map<String, Component> components(Class<?> type) {
        Map<String, Component> known = components.get(type);
        return known == null ? components.computeIfAbsent(type, RecordModels::read) : known;
    }

    private static Map<String, Component> read(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getDeclaringClass().equals(type))
                .collect(Collectors.toMap(Method::getName, Component::new));
    }

    /** Components are asked for by their bare names, the frame hundreds of times, and seen each as one thing. */
    private static final class PageModel implements TemplateHashModel {
        private final RecordModel page;
        private final Map<String, TemplateModel> seen = new HashMap<>();

        PageModel(RecordModel page) {
            this.page = page;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            TemplateModel known = seen.get(name);
            if (known == null) {
                known = page.get(name);
                if (known != null) {
                    seen.put(name, known);
                }
            }
            return known;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A record as a template sees it. */
    private final class RecordModel implements MethodCallAwareTemplateHashModel, AdapterTemplateModel {
        private final Object part;
        private final Map<String, Component> components;

        RecordModel(Object part) {
            this.part = part;
            this.components = components(part.getClass());
        }

        @Override
        public @Nullable TemplateMethodModelEx getBeforeMethodCall(String name) {
            Component component = components.get(name);
            return component == null ? null : arguments -> component.of(part);
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Component component = components.get(name);
            return component == null ? null : wrap(component.of(part));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return part;
        }
    }
}
