/** From suspicions to one incident a camera: opened, updated, confirmed, cleared. */
@NullMarked
package io.vigil.scoring.incident;

import org.jspecify.annotations.NullMarked;
