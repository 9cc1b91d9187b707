/** Crimes that a model outside has confirmed: the record, and the observation that tells scoring of it. */
@NullMarked
package io.vigil.gateway.crime;

import org.jspecify.annotations.NullMarked;
