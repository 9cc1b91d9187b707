/** What an operator asks from a shell. */
@NullMarked
package io.vigil.capture.command;

import org.jspecify.annotations.NullMarked;
