package org.policybook.render;

import freemarker.template.TemplateModelException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one class can be asked for by a template. One that is asked often becomes a function, which is many
 * times as fast as reflection; to make one takes as long as hundreds of answers.
 */
final class Component {
    private static final int OFTEN = 5000;

    private final Method method;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable Function<Object, Object> function;

    Component(Method method) {
        this.method = method;
    }

    /** The component of {@code part}; null where it has none. */
    @Nullable
    Object of(Object part) throws TemplateModelException {
        Function<Object, Object> known = function;
        try {
            if (known != null) {
                return known.apply(part);
            }
            if (asked.incrementAndGet() == OFTEN) {
                function = function();
            }
            return method.invoke(part);
        } catch (InvocationTargetException | IllegalAccessException | RuntimeException e) {
            throw new TemplateModelException(method.getName() + " failed", e);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Function<Object, Object> function() {
        MethodHandles.Lookup here = MethodHandles.lookup();
        try {
            MethodHandle handle = here.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            here,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.genericMethodType(1),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invokeExact();
        } catch (Throwable e) {
            // A matter of speed only.
            return null;
        }
    }
}
