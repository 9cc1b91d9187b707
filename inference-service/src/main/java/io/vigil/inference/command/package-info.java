/** What an operator asks of the models from a shell. */
@NullMarked
package io.vigil.inference.command;

import org.jspecify.annotations.NullMarked;
