/** Whom to believe when a camera shows a certificate. */
@NullMarked
package io.vigil.capture.certificate;

import org.jspecify.annotations.NullMarked;
