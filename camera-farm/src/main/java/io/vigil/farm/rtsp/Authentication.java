package io.vigil.farm.rtsp;

/** How a server lets clients prove that they know the password. */
public enum Authentication {
    /** RFC 7617: the password itself, in base64. */
    BASIC,
    /** RFC 2617 without quality of protection, as most cameras do it. */
    DIGEST_MD5,
    /** RFC 7616 with {@code qop=auth}. */
    DIGEST_SHA256
}
