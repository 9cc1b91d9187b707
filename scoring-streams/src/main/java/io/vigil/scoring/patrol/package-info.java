/** Follows what moves over a camera's zones and lines, and finds by which rules it does what it should not. */
@NullMarked
package io.vigil.scoring.patrol;

import org.jspecify.annotations.NullMarked;
