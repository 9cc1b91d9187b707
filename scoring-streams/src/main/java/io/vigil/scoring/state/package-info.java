/** How state survives a restart: Avro behind the stores, and nothing else. */
@NullMarked
package io.vigil.scoring.state;

import org.jspecify.annotations.NullMarked;
