/** What models outside Vigil report, on its way into the topic that scoring reads. */
@NullMarked
package io.vigil.gateway.observation;

import org.jspecify.annotations.NullMarked;
