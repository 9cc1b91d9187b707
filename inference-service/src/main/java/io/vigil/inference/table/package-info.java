/** Compacted topics, read whole and followed, as tables that the worker looks things up in. */
@NullMarked
package io.vigil.inference.table;

import org.jspecify.annotations.NullMarked;
