/** The four services as child processes. */
@NullMarked
package io.vigil.standalone.service;

import org.jspecify.annotations.NullMarked;
