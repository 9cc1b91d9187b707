/** Tests. */
@NullMarked
package io.vigil.scoring.command;

import org.jspecify.annotations.NullMarked;
