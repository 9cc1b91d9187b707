/** A real broker and registry for tests, and a log to write and read on it. */
@NullMarked
package io.vigil.scoring.broker;

import org.jspecify.annotations.NullMarked;
