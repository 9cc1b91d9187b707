/** The contract's four indicators, from what a person's face and posture show; where a policy allows it, and only there. */
@NullMarked
package io.vigil.scoring.indicator;

import org.jspecify.annotations.NullMarked;
