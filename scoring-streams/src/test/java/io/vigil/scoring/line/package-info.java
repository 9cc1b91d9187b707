/** Tests. */
@NullMarked
package io.vigil.scoring.line;

import org.jspecify.annotations.NullMarked;
