/** Video files as cameras. */
@NullMarked
package io.vigil.capture.file;

import org.jspecify.annotations.NullMarked;
