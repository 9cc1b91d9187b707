/** Detectors elsewhere, asked over HTTP. */
@NullMarked
package io.vigil.inference.provider;

import org.jspecify.annotations.NullMarked;
