/** Baselines from a shell: which there are, and beginning one anew. */
@NullMarked
package io.vigil.scoring.command;

import org.jspecify.annotations.NullMarked;
