/** What is given up, and in which order, when the broker or the processors cannot keep up. */
@NullMarked
package io.vigil.capture.load;

import org.jspecify.annotations.NullMarked;
