/** Tests. */
@NullMarked
package io.vigil.scoring.subject;

import org.jspecify.annotations.NullMarked;
