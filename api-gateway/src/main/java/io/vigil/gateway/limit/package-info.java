/** How much anybody may ask for: by address, by caller, by camera, and after wrong credentials. */
@NullMarked
package io.vigil.gateway.limit;

import org.jspecify.annotations.NullMarked;
