/** Tests. */
@NullMarked
package io.vigil.scoring.rule;

import org.jspecify.annotations.NullMarked;
