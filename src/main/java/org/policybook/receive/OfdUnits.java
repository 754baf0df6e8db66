package org.policybook.receive;

import java.util.Map;

/** Drawings that stand once in an .ofd and are used by their numbers. */
record OfdUnits(Map<String, XmlElement> byId) {}
