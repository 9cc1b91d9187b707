package io.vigil.farm.rtsp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a self-signed X.509 certificate (RFC 5280) in DER, which Java itself reads but does not write. */
final class SelfSigned {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT = 0x06;
    private static final int TEXT = 0x0c;
    private static final int TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final byte[] ECDSA_WITH_SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2};
    private static final byte[] COMMON_NAME = {0x55, 4, 3};
    private static final byte[] ALTERNATIVE_NAME = {0x55, 0x1d, 0x11};
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private SelfSigned() {}

    /** @param pair an elliptic-curve key */
    static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        byte[] algorithm = der(SEQUENCE, der(OBJECT, ECDSA_WITH_SHA256));
        byte[] told = told(pair, now, algorithm);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(told);
        byte[] certificate = der(SEQUENCE, told, algorithm, bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] told(KeyPair pair, Instant now, byte[] algorithm) {
        byte[] name = der(
                SEQUENCE,
                der(SET, der(SEQUENCE, der(OBJECT, COMMON_NAME), der(TEXT, "camera-farm".getBytes(US_ASCII)))));
        return der(
                SEQUENCE,
                der(VERSION, der(INTEGER, new byte[] {2})),
                der(INTEGER, Long.toString(now.toEpochMilli()).getBytes(US_ASCII)),
                algorithm,
                name,
                der(SEQUENCE, moment(now.minus(Duration.ofDays(1))), moment(now.plus(Duration.ofDays(1)))),
                name,
                pair.getPublic().getEncoded(),
                der(EXTENSIONS, der(SEQUENCE, addresses())));
    }

    private static byte[] addresses() {
        byte[] names = der(
                SEQUENCE, der(DNS_NAME, "localhost".getBytes(US_ASCII)), der(IP_ADDRESS, new byte[] {127, 0, 0, 1}));
        return der(SEQUENCE, der(OBJECT, ALTERNATIVE_NAME), der(OCTET_STRING, names));
    }

    private static byte[] moment(Instant instant) {
        return der(TIME, MOMENT.format(instant).getBytes(US_ASCII));
    }

    private static byte[] bits(byte[] bytes) {
        return der(BIT_STRING, new byte[1], bytes);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (body.size() < 0x80) {
            whole.write(body.size());
        } else {
            whole.write(0x82); // two bytes of length follow
            whole.write(body.size() >> 8);
            whole.write(body.size());
        }
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }
}
