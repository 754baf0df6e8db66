package org.policybook.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTest {
    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        byte[] file = new Xml()
                .line("a", "x\u0000\u001B\uD800\uFFFE\t𠮷<&>", "b", "\"\u0001")
                .bytes();
        assertThat(new String(file, UTF_8)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <a b="&quot;\uFFFD">x\uFFFD\uFFFD\uFFFD\uFFFD\t𠮷&lt;&amp;&gt;</a>
                        """);
    }
}
