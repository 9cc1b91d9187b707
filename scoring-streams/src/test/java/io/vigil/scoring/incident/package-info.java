/** Tests. */
@NullMarked
package io.vigil.scoring.incident;

import org.jspecify.annotations.NullMarked;
