/** What a window of a camera's frames says of the camera and of each subject seen by it, and what that is judged to mean. */
@NullMarked
package io.vigil.scoring.analysis;

import org.jspecify.annotations.NullMarked;
