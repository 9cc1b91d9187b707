/** Tests. */
@NullMarked
package io.vigil.scoring.indicator;

import org.jspecify.annotations.NullMarked;
