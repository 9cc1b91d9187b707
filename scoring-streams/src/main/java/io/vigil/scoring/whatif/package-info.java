/** The command that replays a past range of detections with other settings and reports what would have been raised. */
@NullMarked
package io.vigil.scoring.whatif;

import org.jspecify.annotations.NullMarked;
