/** What capture does to a camera's pictures before anybody sees them: privacy masks, and whether it sends fewer of a still scene. */
@NullMarked
package io.vigil.gateway.handling;

import org.jspecify.annotations.NullMarked;
