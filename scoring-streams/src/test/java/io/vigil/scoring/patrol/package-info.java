/** Tests. */
@NullMarked
package io.vigil.scoring.patrol;

import org.jspecify.annotations.NullMarked;
