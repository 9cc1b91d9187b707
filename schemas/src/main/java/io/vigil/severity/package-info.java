/** The bands that are part of the contract: which figure is called what. */
@NullMarked
package io.vigil.severity;

import org.jspecify.annotations.NullMarked;
