/** Which ports are used, chosen once and kept. */
@NullMarked
package io.vigil.standalone.port;

import org.jspecify.annotations.NullMarked;
