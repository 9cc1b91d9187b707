/** The writer of the clock topic. */
@NullMarked
package io.vigil.scoring.clock;

import org.jspecify.annotations.NullMarked;
