/** The list of a backend that speaks the model API, and the heartbeat that tells it who serves its cameras. */
@NullMarked
package io.vigil.capture.roster.backend;

import org.jspecify.annotations.NullMarked;
