/** Tests. */
@NullMarked
package io.vigil.scoring.crime;

import org.jspecify.annotations.NullMarked;
