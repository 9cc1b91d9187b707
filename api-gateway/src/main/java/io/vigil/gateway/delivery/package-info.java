/** Vigil's own findings on their way to a backend elsewhere that speaks the callback contract. */
@NullMarked
package io.vigil.gateway.delivery;

import org.jspecify.annotations.NullMarked;
