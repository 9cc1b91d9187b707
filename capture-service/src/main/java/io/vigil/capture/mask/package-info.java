/** Parts of a picture that nobody is to see. */
@NullMarked
package io.vigil.capture.mask;

import org.jspecify.annotations.NullMarked;
