/** The one HTTP face of Vigil, and the only writer of its database. */
@NullMarked
package io.vigil.gateway;

import org.jspecify.annotations.NullMarked;
