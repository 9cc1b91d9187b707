/** Whether somebody listens again at a camera that was away, found out without logging in. */
@NullMarked
package io.vigil.capture.lookout;

import org.jspecify.annotations.NullMarked;
