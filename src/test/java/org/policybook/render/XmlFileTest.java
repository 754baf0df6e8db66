package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlFileTest {
    private static String of(XmlFile.Content content, String... attributes) throws IOException {
        return new String(XmlFile.of("urn:x", "root", content, attributes), StandardCharsets.UTF_8);
    }

    @Test
    void escapesTextAndAttributes() throws IOException {
        assertThat(of(file -> file.text("t", "<b> & ]]> \"'"), "a", "<\"&\n")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <root xmlns="urn:x" a="&lt;&quot;&amp;
                        ">
                        <t>&lt;b&gt; &amp; ]]&gt; "'</t>
                        </root>
                        """);
    }

    @Test
    void leavesOutWhatXmlCannotCarryAndKeepsTheRest() throws IOException {
        assertThat(of(file -> file.text("t", "a\u0001b\uFFFE\uD800c 中𠀀😀"))).contains("<t>abc 中𠀀😀</t>");
    }

    @Test
    void nestsElements() throws IOException {
        assertThat(of(file -> file.element("a", a -> a.empty("b", "y", "1")))).contains("<a>\n<b y=\"1\"/>\n</a>\n");
    }
}
