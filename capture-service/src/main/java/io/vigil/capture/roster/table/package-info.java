/** The list in the callback contract's table {@code camera_network}. */
@NullMarked
package io.vigil.capture.roster.table;

import org.jspecify.annotations.NullMarked;
