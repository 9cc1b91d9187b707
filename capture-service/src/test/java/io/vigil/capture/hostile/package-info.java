/** Streams that mean ill, or are broken as if they did. */
@NullMarked
package io.vigil.capture.hostile;

import org.jspecify.annotations.NullMarked;
