package org.policybook.render;

import org.policybook.model.Region;

/**
 * What most pages say of a region.
 *
 * @param place in the order of regions, from 0
 * @param colour the class of its colour
 */
record RegionTag(Region region, int place, Link link, String colour) {}
