/**
 * The domain as immutable records: what a policy document, a clause, a target and a region are.
 *
 * <p>Every stage of {@link org.policybook.SiteBuild} takes and gives these, and nothing here knows a stage. Field names
 * are those of the contract's YAML in camel case; a pair such as {@code name} and {@code nameEn} is one label in two
 * languages, the second {@code null} where nobody has written it yet.
 */
@NullMarked
package org.policybook.model;

import org.jspecify.annotations.NullMarked;
