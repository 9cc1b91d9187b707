/** People whose accounts an OpenID Connect issuer keeps: their tokens, and their way to the page. */
@NullMarked
package io.vigil.gateway.issuer;

import org.jspecify.annotations.NullMarked;
