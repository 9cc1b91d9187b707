/** Sampled frames and the reports about them, on their way to Kafka. */
@NullMarked
package io.vigil.capture.frame;

import org.jspecify.annotations.NullMarked;
