/** What is happening now: pictures with what the models saw drawn in, and events. */
@NullMarked
package io.vigil.gateway.live;

import org.jspecify.annotations.NullMarked;
