package org.policybook.model;

/** The means by which a measure works (政策工具, contract 2.1). */
public enum Instrument {
    REGULATION,
    GUIDANCE,
    SUBSIDY,
    FINANCE,
    INSURANCE,
    TRAINING,
    TECHNOLOGY,
    INFRASTRUCTURE,
    MARKET,
    ORGANISATION,
    MONITORING,
    AWARD,
    PUBLICITY,
    COOPERATION,
    PLANNING
}
