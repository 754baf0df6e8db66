package org.policybook.receive;

/** What stands in an element of XML. */
sealed interface XmlNode permits XmlElement, XmlText {}
