/** Tests. */
@NullMarked
package io.vigil.scoring.baseline;

import org.jspecify.annotations.NullMarked;
