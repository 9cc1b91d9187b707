/** Which cameras somebody watches now, as gateways tell it. */
@NullMarked
package io.vigil.capture.live;

import org.jspecify.annotations.NullMarked;
