/** The rules of the house, for every module's tests. */
@NullMarked
package io.vigil.architecture;

import org.jspecify.annotations.NullMarked;
