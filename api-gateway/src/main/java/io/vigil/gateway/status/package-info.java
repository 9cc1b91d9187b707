/** How the gateway and what it depends on are. */
@NullMarked
package io.vigil.gateway.status;

import org.jspecify.annotations.NullMarked;
