/** What pipelines outside Vigil report by the callback contract, from the request to the topic. */
@NullMarked
package io.vigil.gateway.callback;

import org.jspecify.annotations.NullMarked;
