/** Connection tests that people ask for, by way of the backend. */
@NullMarked
package io.vigil.capture.tryout;

import org.jspecify.annotations.NullMarked;
