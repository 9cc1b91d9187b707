/** How a camera is, and where its frames went. */
@NullMarked
package io.vigil.scoring.health;

import org.jspecify.annotations.NullMarked;
