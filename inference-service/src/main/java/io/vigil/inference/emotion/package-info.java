/** What a face expresses. */
@NullMarked
package io.vigil.inference.emotion;

import org.jspecify.annotations.NullMarked;
