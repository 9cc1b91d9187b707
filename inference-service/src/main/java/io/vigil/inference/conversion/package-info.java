/** Build-time conversion of TFJS graph models into frozen TensorFlow graphs that run in batches. */
@NullMarked
package io.vigil.inference.conversion;

import org.jspecify.annotations.NullMarked;
