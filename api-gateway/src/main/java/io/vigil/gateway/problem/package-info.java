/** What callers are told when something is wrong. */
@NullMarked
package io.vigil.gateway.problem;

import org.jspecify.annotations.NullMarked;
