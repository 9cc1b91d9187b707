/** Connection tests: asked for by people, run by the capture service that is to reach the camera. */
@NullMarked
package io.vigil.gateway.tryout;

import org.jspecify.annotations.NullMarked;
