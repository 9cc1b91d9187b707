/** Tests. */
@NullMarked
package io.vigil.scoring.state;

import org.jspecify.annotations.NullMarked;
