/** Objects in pictures: COCO's eighty categories. */
@NullMarked
package io.vigil.inference.object;

import org.jspecify.annotations.NullMarked;
