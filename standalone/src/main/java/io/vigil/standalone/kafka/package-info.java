/** The broker as a child process. */
@NullMarked
package io.vigil.standalone.kafka;

import org.jspecify.annotations.NullMarked;
