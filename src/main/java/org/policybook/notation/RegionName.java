package org.policybook.notation;

import java.util.regex.Pattern;

/** How regions are called for short. */
public final class RegionName {
    private static final Pattern LEVEL = Pattern.compile("(?<=.{2})(?:省|自治区|自治州|市|州|盟|地区|县|旗|区)$");

    private RegionName() {}

    /** A name without the word for the region's level behind two characters or more: 湖北 for 湖北省, 沙县 as it is. */
    public static String bare(String name) {
        return LEVEL.matcher(name).replaceFirst("");
    }
}
