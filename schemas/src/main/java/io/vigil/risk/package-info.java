/** How risky something is: indicators, their weighting with deviation, action and anomaly, and what a figure is called. */
@NullMarked
package io.vigil.risk;

import org.jspecify.annotations.NullMarked;
