/** When a picture was taken, as honestly as it can be told. */
@NullMarked
package io.vigil.capture.clock;

import org.jspecify.annotations.NullMarked;
