/** What was asked for on the command line. */
@NullMarked
package io.vigil.standalone.command;

import org.jspecify.annotations.NullMarked;
