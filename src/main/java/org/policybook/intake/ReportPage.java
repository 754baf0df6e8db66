package org.policybook.intake;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.policybook.model.Language;

/** The report of an import as a page that stands alone: the source beside the record, no script. */
final class ReportPage {
    private ReportPage() {}

    static String of(Intake.Imported imported, Language language) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(wrapper.build());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.ftlh")), StandardCharsets.UTF_8)) {
            Template template = new Template("report.ftlh", reader, configuration);
            StringWriter out = new StringWriter();
            template.process(
                    Map.of(
                            "report",
                            DeskReport.of(imported, language),
                            "text",
                            words(language),
                            "lang",
                            language.tag()),
                    out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the report's template is broken", e);
        }
    }

    /** {@code text(key, details…)} in the template. */
    private static TemplateMethodModelEx words(Language language) {
        ReportWords words = ReportWords.in(language);
        return arguments -> {
            List<String> given =
                    ((List<?>) arguments).stream().map(String::valueOf).toList();
            return words.text(given.getFirst(), given.stream().skip(1).toArray());
        };
    }
}
