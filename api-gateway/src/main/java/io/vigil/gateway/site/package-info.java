/** Places with cameras, each in one time zone. */
@NullMarked
package io.vigil.gateway.site;

import org.jspecify.annotations.NullMarked;
