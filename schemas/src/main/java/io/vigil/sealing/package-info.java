/** How a subject's data lies in Kafka: under a key of the subject's own, which the site's master key wraps. */
@NullMarked
package io.vigil.sealing;

import org.jspecify.annotations.NullMarked;
