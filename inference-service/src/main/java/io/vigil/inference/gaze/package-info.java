/** Where a face looks. */
@NullMarked
package io.vigil.inference.gaze;

import org.jspecify.annotations.NullMarked;
