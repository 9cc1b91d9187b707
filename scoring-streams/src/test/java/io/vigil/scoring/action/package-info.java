/** Tests. */
@NullMarked
package io.vigil.scoring.action;

import org.jspecify.annotations.NullMarked;
