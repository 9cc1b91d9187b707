/** Where a caller is, as far as that can be believed. */
@NullMarked
package io.vigil.gateway.address;

import org.jspecify.annotations.NullMarked;
