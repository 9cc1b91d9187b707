/** Vigil from outside: started as a user starts it, and asked what a user asks. */
@NullMarked
package io.vigil.system;

import org.jspecify.annotations.NullMarked;
