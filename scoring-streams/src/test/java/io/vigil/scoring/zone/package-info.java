/** Tests. */
@NullMarked
package io.vigil.scoring.zone;

import org.jspecify.annotations.NullMarked;
