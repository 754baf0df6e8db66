package org.policybook.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** HTML as FreeMarker has it, but for words that a {@link PageText} takes: it escapes them in one go. */
final class EscapedHtml extends CommonMarkupOutputFormat<EscapedHtml.Markup> {
    /** Text that is HTML already. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
        private final EscapedHtml format;

        private Markup(EscapedHtml format, @Nullable String words, @Nullable String html) {
            super(words, html);
            this.format = format;
        }

        @Override
        public EscapedHtml getOutputFormat() {
            return format;
        }
    }

    @Override
    public String getName() {
        return HTMLOutputFormat.INSTANCE.getName();
    }

    @Override
    public String getMimeType() {
        return HTMLOutputFormat.INSTANCE.getMimeType();
    }

    @Override
    public void output(String words, Writer out) throws IOException, TemplateModelException {
        if (out instanceof PageText page) {
            page.writeEscaped(words);
        } else {
            HTMLOutputFormat.INSTANCE.output(words, out);
        }
    }

    @Override
    public String escapePlainText(String words) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(words);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return HTMLOutputFormat.INSTANCE.isLegacyBuiltInBypassed(builtIn);
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(@Nullable String words, @Nullable String html) {
        return new Markup(this, words, html);
    }
}
