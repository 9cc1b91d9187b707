/** Models as a runtime sees them: batches of bytes in, float tensors out. */
@NullMarked
package io.vigil.inference.tensor;

import org.jspecify.annotations.NullMarked;
