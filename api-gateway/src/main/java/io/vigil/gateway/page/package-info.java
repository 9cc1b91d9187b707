/** Lists that are too long for one answer: where a page ends and the next begins. */
@NullMarked
package io.vigil.gateway.page;

import org.jspecify.annotations.NullMarked;
