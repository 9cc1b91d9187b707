/** How connections are taken, kept and given up, and what proxies before the gateway are believed. */
@NullMarked
package io.vigil.gateway.connection;

import org.jspecify.annotations.NullMarked;
