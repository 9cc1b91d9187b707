/** How a record looks on the wire: Confluent's framing round Avro, with schemas kept in a registry. */
@NullMarked
package io.vigil.wire;

import org.jspecify.annotations.NullMarked;
