/** A camera's scene against its own history: how much moves, how many people there are, and when that is an alert. */
@NullMarked
package io.vigil.scoring.scene;

import org.jspecify.annotations.NullMarked;
