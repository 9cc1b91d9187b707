package io.vigil.gateway.site;

/**
 * A place with cameras.
 *
 * @param timeZone an IANA name; its cameras have the same
 * @param cameras how many belong to it
 */
record Site(long id, String name, String timeZone, long cameras) {}
