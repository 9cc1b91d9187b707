/** What each camera's pictures may be used for, who decided it and when. */
@NullMarked
package io.vigil.gateway.policy;

import org.jspecify.annotations.NullMarked;
