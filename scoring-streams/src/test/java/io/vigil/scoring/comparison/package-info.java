/** Tests of the comparison. */
@NullMarked
package io.vigil.scoring.comparison;

import org.jspecify.annotations.NullMarked;
