/** What the pictures of a camera are like: whether they show the scene, and whether they are new. */
@NullMarked
package io.vigil.capture.sight;

import org.jspecify.annotations.NullMarked;
