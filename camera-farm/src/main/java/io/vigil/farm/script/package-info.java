/** Many cameras at once, what happens to them and when, by lines of text. */
@NullMarked
package io.vigil.farm.script;

import org.jspecify.annotations.NullMarked;
