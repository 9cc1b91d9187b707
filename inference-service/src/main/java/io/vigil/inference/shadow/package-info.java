/** Models on trial: they see what the models in charge have seen, and nothing is decided by what they say. */
@NullMarked
package io.vigil.inference.shadow;

import org.jspecify.annotations.NullMarked;
