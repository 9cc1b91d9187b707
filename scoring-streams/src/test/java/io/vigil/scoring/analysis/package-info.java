/** Tests. */
@NullMarked
package io.vigil.scoring.analysis;

import org.jspecify.annotations.NullMarked;
