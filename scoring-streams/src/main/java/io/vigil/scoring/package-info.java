/** The service: configuration, the topology, and the life of the streams. */
@NullMarked
package io.vigil.scoring;

import org.jspecify.annotations.NullMarked;
