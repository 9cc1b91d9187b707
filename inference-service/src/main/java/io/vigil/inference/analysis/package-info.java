/** What the models make of a batch of pictures, role by role. */
@NullMarked
package io.vigil.inference.analysis;

import org.jspecify.annotations.NullMarked;
