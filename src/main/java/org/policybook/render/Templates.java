package org.policybook.render;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The page templates. They escape by default, may call nothing but what they are given, print numbers plainly, and an
 * error in one stops the build before anything is published.
 */
final class Templates {
    private final Path folder;
    private final Configuration configuration;
    private final RecordModels models = new RecordModels();

    Templates(Path folder) throws IOException {
        this.folder = folder;
        EscapedHtml html = new EscapedHtml();
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDirectoryForTemplateLoading(folder.toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setRegisteredCustomOutputFormats(List.of(html));
        configuration.setOutputFormat(html);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(models);
        configuration.setWhitespaceStripping(true);
        configuration.setLazyAutoImports(true);
    }

    /**
     * Renders a page.
     *
     * @throws TemplateFailure where the template is at fault
     */
    byte[] render(Page page) throws IOException {
        PageText text = new PageText();
        try {
            configuration.getTemplate("pages/" + page.template() + ".ftlh").process(models.page(page), text);
        } catch (TemplateException e) {
            throw new TemplateFailure(
                    place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber())
                            + oneLine(e.getMessageWithoutStackTop()) + cause(e) + ", in making "
                            + page.frame().language().folder() + page.frame().path(),
                    e);
        } catch (ParseException e) {
            throw new TemplateFailure(
                    place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()) + oneLine(e.getEditorMessage()),
                    e);
        } catch (TemplateNotFoundException e) {
            throw new TemplateFailure(folder.resolve(e.getTemplateName()) + ": there is no such template", e);
        }
        return ForeignWords.mark(text, page.frame().language()).utf8();
    }

    /** {@code file:line:column: }, as for problems of the content. */
    private String place(@Nullable String template, @Nullable Integer line, @Nullable Integer column) {
        return folder.resolve(Objects.requireNonNullElse(template, "")) + ":" + line + ":" + column + ": ";
    }

    private static String cause(TemplateException e) {
        return e.getCause() == null ? "" : " (" + oneLine(e.getCause().getMessage()) + ")";
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
