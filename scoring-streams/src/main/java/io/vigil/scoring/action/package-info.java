/** From what the action model says people do to suspicions. */
@NullMarked
package io.vigil.scoring.action;

import org.jspecify.annotations.NullMarked;
