/** What models outside Vigil report of a camera, and which of it still stands. */
@NullMarked
package io.vigil.scoring.observation;

import org.jspecify.annotations.NullMarked;
