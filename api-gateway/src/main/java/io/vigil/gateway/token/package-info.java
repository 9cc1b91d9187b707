/** API tokens that callers make for their programs. */
@NullMarked
package io.vigil.gateway.token;

import org.jspecify.annotations.NullMarked;
