/** What is kept encrypted at rest. */
@NullMarked
package io.vigil.gateway.secret;

import org.jspecify.annotations.NullMarked;
