/** The stores of the topology: objects that stay in memory, with a changelog behind them. */
@NullMarked
package io.vigil.scoring.store;

import org.jspecify.annotations.NullMarked;
