/** Tests. */
@NullMarked
package io.vigil.scoring.health;

import org.jspecify.annotations.NullMarked;
