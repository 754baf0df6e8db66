package org.policybook.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of every page of the site; its first parameter is the {@link SitePage}. On a method that is {@link Addressed},
 * the pages are those of the site with an address.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SiteExtension.class)
@Timeout(60)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EveryPage.Source.class)
public @interface EveryPage {
    /** Walks the site. */
    final class Source implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            boolean addressed = context.getRequiredTestMethod().isAnnotationPresent(Addressed.class);
            BuiltSite site = addressed ? SiteExtension.addressed(context) : SiteExtension.plain(context);
            return site.pages().stream().map(Arguments::of);
        }
    }
}
