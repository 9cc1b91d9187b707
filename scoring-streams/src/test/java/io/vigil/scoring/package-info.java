/** Tests. */
@NullMarked
package io.vigil.scoring;

import org.jspecify.annotations.NullMarked;
