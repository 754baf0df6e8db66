package org.policybook.load;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by their constructors. Jackson by itself makes them by method handles, for which the JVM first spins some
 * hundred classes: more time than it takes to read a small content.
 */
final class RecordMaking extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
        return usual instanceof StdValueInstantiator standard
                        && type.getBeanClass().isRecord()
                ? new ByConstructor(standard)
                : usual;
    }

    private static final class ByConstructor extends StdValueInstantiator {
        ByConstructor(StdValueInstantiator usual) {
            super(usual);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
            if (!(_withArgsCreator.getAnnotated() instanceof Constructor<?> constructor)) {
                return super.createFromObjectWith(context, values);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw rewrapCtorProblem(context, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw rewrapCtorProblem(context, e);
            }
        }
    }
}
