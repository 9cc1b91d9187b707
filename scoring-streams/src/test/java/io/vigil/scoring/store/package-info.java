/** Tests of the stores. */
@NullMarked
package io.vigil.scoring.store;

import org.jspecify.annotations.NullMarked;
