/** Lines drawn on the picture, and how often a way over it crosses them. */
@NullMarked
package io.vigil.scoring.line;

import org.jspecify.annotations.NullMarked;
