/** Tests. */
@NullMarked
package io.vigil.scoring.frame;

import org.jspecify.annotations.NullMarked;
