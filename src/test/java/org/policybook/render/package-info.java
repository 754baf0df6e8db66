@NullMarked
package org.policybook.render;

import org.jspecify.annotations.NullMarked;
