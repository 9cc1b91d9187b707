/** Zones of a camera's picture and what counts in them. */
@NullMarked
package io.vigil.gateway.zone;

import org.jspecify.annotations.NullMarked;
