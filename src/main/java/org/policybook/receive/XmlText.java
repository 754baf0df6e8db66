package org.policybook.receive;

/** Words between the tags of XML. */
record XmlText(String words) implements XmlNode {}
