package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.LocalDate;

/** An id that once was here: {@code removed.yaml} keeps its address alive and says why it is gone. */
public record Removal(
        String id,
        LocalDate date,
        String why,
        @JacksonInject Places places) {}
