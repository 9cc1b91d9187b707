/** Tests. */
@NullMarked
package io.vigil.scoring.stream;

import org.jspecify.annotations.NullMarked;
