/** A frame's way through the service: listen, decode, batch, analyse, track, publish, commit. */
@NullMarked
package io.vigil.inference.pipeline;

import org.jspecify.annotations.NullMarked;
