/** The capture service: where its parts are put together and started. */
@NullMarked
package io.vigil.capture;

import org.jspecify.annotations.NullMarked;
