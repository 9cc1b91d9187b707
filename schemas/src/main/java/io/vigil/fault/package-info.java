/** What keeps a program from running and can be mended by whoever operates it. */
@NullMarked
package io.vigil.fault;

import org.jspecify.annotations.NullMarked;
