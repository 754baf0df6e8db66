package org.policybook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How a reader looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param dark whether the reader's system asks for dark pages
 * @param scripts whether scripts run
 */
record Look(int width, boolean dark, boolean scripts) {
    static final Look DESKTOP = new Look(1280, false, true);
    static final Look PHONE = new Look(390, false, true);

    Look inDark() {
        return new Look(width, true, scripts);
    }

    Look withoutScripts() {
        return new Look(width, dark, false);
    }

    int height() {
        return width < 600 ? 844 : 900;
    }

    ColorScheme colours() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** The browser's settings for this look; nothing moves, so that what a test sees does not depend on when. */
    Browser.NewContextOptions settings() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height())
                .setColorScheme(colours())
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    @Override
    public String toString() {
        return (width < 600 ? "phone" : "desktop") + (dark ? "-dark" : "-light");
    }
}
