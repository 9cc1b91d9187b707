/** Model instances: the outside services that watch cameras and log in to learn of them. */
@NullMarked
package io.vigil.gateway.instance;

import org.jspecify.annotations.NullMarked;
