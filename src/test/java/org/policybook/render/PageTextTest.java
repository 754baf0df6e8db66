package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private final PageText page = new PageText();

    @Test
    void whatIsMarkupInWordsIsEscaped() {
        page.write("<p title=\"");
        page.writeEscaped("a < b & 'c' > \"d\" 甲");
        page.write("\">");
        page.writeEscaped("");
        page.writeEscaped("无");
        assertThat(page.toString()).isEqualTo("<p title=\"a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot; 甲\">无");
    }

    @Test
    void anyTextComesOutInUtf8() {
        String text = ("a é 加工 𠀀 <" + "＞".repeat(1000)).repeat(200) + "\uD840";
        page.writeEscaped(text);
        assertThat(page.utf8()).isEqualTo(text.replace("<", "&lt;").getBytes(StandardCharsets.UTF_8));
        assertThat(page.length()).isEqualTo(text.length() + 3 * 200);
    }

    @Test
    void partsAreFoundAgain() {
        char[] part = "xy甲z".toCharArray();
        page.write(part, 1, 2);
        page.write('z');
        assertThat(page.toString()).isEqualTo("y甲z");
        assertThat(page.hasAt(1, "甲z")).isTrue();
        assertThat(page.indexOf('z', 0, 2)).isNegative();
    }
}
