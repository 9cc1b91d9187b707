/** Tests. */
@NullMarked
package io.vigil.scoring.observation;

import org.jspecify.annotations.NullMarked;
