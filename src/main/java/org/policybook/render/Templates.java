package org.policybook.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The page templates. They escape by default, may call nothing but what they are given, print numbers plainly, and an
 * error in one stops the build before anything is published.
 */
final class Templates {
    private final Configuration configuration;

    Templates(Path folder) throws IOException {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDirectoryForTemplateLoading(folder.toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        configuration.setWhitespaceStripping(true);
        configuration.setLazyAutoImports(true);
    }

    /**
     * Renders a page.
     *
     * @throws TemplateFailure where the template is at fault
     */
    byte[] render(Page page) throws IOException {
        StringWriter html = new StringWriter(1 << 14);
        try {
            configuration.getTemplate("pages/" + page.template() + ".ftlh").process(page, html);
        } catch (TemplateException e) {
            throw new TemplateFailure(page.frame().path() + ": " + firstLines(e), e);
        } catch (freemarker.core.ParseException e) {
            throw new TemplateFailure(String.valueOf(e.getMessage()), e);
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLines(TemplateException e) {
        String cause = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
        String where = e.getTemplateSourceName() + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
        return where + ": " + e.getMessageWithoutStackTop().lines().findFirst().orElse("") + cause;
    }
}
