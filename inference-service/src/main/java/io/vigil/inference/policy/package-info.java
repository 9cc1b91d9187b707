/** What may be inferred from which camera. */
@NullMarked
package io.vigil.inference.policy;

import org.jspecify.annotations.NullMarked;
