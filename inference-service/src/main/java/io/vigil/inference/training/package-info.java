/** The developer's step that trains the roles nobody ships: actions from skeletons, anomalies from scenes. */
@NullMarked
package io.vigil.inference.training;

import org.jspecify.annotations.NullMarked;
