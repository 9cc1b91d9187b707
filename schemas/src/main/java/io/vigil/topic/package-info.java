/** The topic catalogue: which topics there are, how they are made, and how a client of them is configured. */
@NullMarked
package io.vigil.topic;

import org.jspecify.annotations.NullMarked;
