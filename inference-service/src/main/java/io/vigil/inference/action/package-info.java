/** What people do, told from how their keypoints move. */
@NullMarked
package io.vigil.inference.action;

import org.jspecify.annotations.NullMarked;
