/** One frame as scoring sees it: what was in it, when, and whether it is new and believable. */
@NullMarked
package io.vigil.scoring.frame;

import org.jspecify.annotations.NullMarked;
