package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void aScriptGoesWithoutCommentsAndIndentation() {
        String script = """
                // What it does.
                (function () {
                  var address = 'https://example.org'; // stays

                  // Why.
                  return address
                    + '/';
                }());
                """;
        assertThat(Assets.squeezed(script)).isEqualTo("""
                (function () {
                var address = 'https://example.org'; // stays
                return address
                + '/';
                }());
                """);
    }

    @Test
    void aScriptWithATemplateLiteralStaysAsItIs() {
        String script = "var text = `\n  // words\n`;\n";
        assertThat(Assets.squeezed(script)).isEqualTo(script);
    }
}
