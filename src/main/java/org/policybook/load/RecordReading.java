package org.policybook.load;

import org.policybook.model.Magnitude;
import org.policybook.model.Period;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The few values whose written form is not their record's. */
final class RecordReading {
    private RecordReading() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("policybook") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addValueInstantiators(new RecordMaking());
            }
        };
        module.addDeserializer(Magnitude.class, new MagnitudeReader());
        module.addDeserializer(Period.class, new PeriodReader());
        return module;
    }

    /** A number keeps the digits it was written with; a string may be a fraction. */
    private static final class MagnitudeReader extends StdDeserializer<Magnitude> {
        MagnitudeReader() {
            super(Magnitude.class);
        }

        @Override
        public Magnitude deserialize(JsonParser parser, DeserializationContext context) {
            return Magnitude.of(parser.getString());
        }
    }

    /** A year may stand as a number; several are words. */
    private static final class PeriodReader extends StdDeserializer<Period> {
        PeriodReader() {
            super(Period.class);
        }

        @Override
        public Period deserialize(JsonParser parser, DeserializationContext context) {
            return Period.read(parser.getString());
        }
    }
}
