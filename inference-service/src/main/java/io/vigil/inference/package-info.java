/** The inference service: frames in, detections out. */
@NullMarked
package io.vigil.inference;

import org.jspecify.annotations.NullMarked;
