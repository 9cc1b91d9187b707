/** What a camera's pictures say of the camera itself. */
@NullMarked
package io.vigil.capture.sight;

import org.jspecify.annotations.NullMarked;
