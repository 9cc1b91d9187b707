/** Whether anything moves, and so how many pictures are worth sampling. */
@NullMarked
package io.vigil.capture.motion;

import org.jspecify.annotations.NullMarked;
