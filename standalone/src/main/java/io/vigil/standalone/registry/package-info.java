/** The schema registry as a child process. */
@NullMarked
package io.vigil.standalone.registry;

import org.jspecify.annotations.NullMarked;
