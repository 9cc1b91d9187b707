/** The database as a child process. */
@NullMarked
package io.vigil.standalone.postgres;

import org.jspecify.annotations.NullMarked;
