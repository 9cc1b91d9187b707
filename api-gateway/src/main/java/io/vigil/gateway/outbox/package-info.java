/** Reference data on its way from the database to its topics, in the order it was written. */
@NullMarked
package io.vigil.gateway.outbox;

import org.jspecify.annotations.NullMarked;
