/** The secrets of one installation and the files that hold them. */
@NullMarked
package io.vigil.standalone.credential;

import org.jspecify.annotations.NullMarked;
