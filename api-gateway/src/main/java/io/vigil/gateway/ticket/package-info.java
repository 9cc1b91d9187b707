/** What opens a stream of pictures or events for those who cannot send a header. */
@NullMarked
package io.vigil.gateway.ticket;

import org.jspecify.annotations.NullMarked;
