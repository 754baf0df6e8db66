/**
 * The domain as immutable records: what a policy document, a clause, a target and a region are.
 *
 * <p>Every stage of {@link org.policybook.SiteBuild} takes and gives these, and nothing here knows a stage. Field names
 * are those of the contract's YAML in camel case; a pair such as {@code name} and {@code nameEn} is one label in two
 * languages, the second {@code null} where nobody has written it yet.
 *
 * <p>Beside the domain stands what stages are handed to work with: {@link org.policybook.model.Workers}, {@link
 * org.policybook.model.Memory}, {@link org.policybook.model.Output}, {@link org.policybook.model.Diagnostics}, and how files
 * are written, {@link org.policybook.model.WholeFile} and {@link org.policybook.model.FileTree}.
 */
@NullMarked
package org.policybook.model;

import org.jspecify.annotations.NullMarked;
