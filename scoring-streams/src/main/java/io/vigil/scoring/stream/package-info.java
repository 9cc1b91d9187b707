/** The edge to Kafka Streams: processors that load state, call a pure rule and store. */
@NullMarked
package io.vigil.scoring.stream;

import org.jspecify.annotations.NullMarked;
