/** Tests of the trial of other settings. */
@NullMarked
package io.vigil.scoring.whatif;

import org.jspecify.annotations.NullMarked;
