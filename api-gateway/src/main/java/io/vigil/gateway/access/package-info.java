/** Who may call, from where. */
@NullMarked
package io.vigil.gateway.access;

import org.jspecify.annotations.NullMarked;
