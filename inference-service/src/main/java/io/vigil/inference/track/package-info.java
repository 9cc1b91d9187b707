/** What was here a moment ago and still is: stable ids for objects of one camera. */
@NullMarked
package io.vigil.inference.track;

import org.jspecify.annotations.NullMarked;
