/** A generated month of cameras, for benchmarks. */
@NullMarked
package io.vigil.scoring.month;

import org.jspecify.annotations.NullMarked;
