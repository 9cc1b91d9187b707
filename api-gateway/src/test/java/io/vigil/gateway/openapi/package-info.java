/** The document that tells the world of the API. */
@NullMarked
package io.vigil.gateway.openapi;

import org.jspecify.annotations.NullMarked;
