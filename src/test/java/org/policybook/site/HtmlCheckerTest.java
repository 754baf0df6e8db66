package org.policybook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, run in process, has nothing against any page: no error and no warning. It reads the pages alone;
 * style sheets are left to the browser, since the CSS grammar that the checker carries is older than the CSS in use.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlCheckerTest {
    private final List<String> findings = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);

    @BeforeAll
    void readTheSchema() throws Exception {
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException finding) {
                add("warning", finding);
            }

            @Override
            public void error(SAXParseException finding) {
                add("error", finding);
            }

            @Override
            public void fatalError(SAXParseException finding) {
                add("fatal", finding);
            }
        };
        checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, handler);
        checker.setUpValidatorAndParsers(handler, false, false);
    }

    /** The checker takes JSON-LD for a script that the policy stops; it is data (contract 4), and a browser reads on. */
    private static boolean isAboutData(SAXParseException finding) {
        return String.valueOf(finding.getMessage()).startsWith("Inline script violates Content Security Policy");
    }

    private void add(String severity, SAXParseException finding) {
        if (isAboutData(finding)) {
            return; // MarkupTest sees to it that no inline block is a script
        }
        findings.add(finding.getLineNumber() + ":" + finding.getColumnNumber() + ": " + severity + ": "
                + finding.getMessage());
    }

    @EveryPage
    void thePageIsValid(SitePage page, BuiltSite site) throws IOException, SAXException {
        findings.clear();
        try (InputStream in = Files.newInputStream(site.folder().resolve(page.path()))) {
            InputSource source = new InputSource(in);
            source.setEncoding("UTF-8");
            // An address on a server, since 'self' in the page's policy means nothing to the checker from disk.
            source.setSystemId(SiteExtension.ADDRESS + page.path());
            checker.checkHtmlInputSource(source);
        }
        assertThat(findings).as(page.path()).isEmpty();
    }
}
