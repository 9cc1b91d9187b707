package io.vigil.capture.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** What attacks are made of: sound video, and ways to damage it. */
final class Material {
    static final List<byte[]> TRUCK = units("/clip/truck.h264");
    static final List<byte[]> PORTRAIT = units("/clip/portrait.h264");

    private Material() {}

    static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] flipped(byte[] sound, Random random, int flips) {
        byte[] damaged = sound.clone();
        for (int flip = 0; flip < flips; flip++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    static byte[] cut(byte[] sound, Random random) {
        return Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String parameters(List<byte[]> units) {
        StringBuilder sets = new StringBuilder();
        for (byte[] unit : units.subList(0, Math.min(4, units.size()))) {
            int type = unit[0] & 0x1f;
            if (type == 7 || type == 8) {
                sets.append(sets.isEmpty() ? "" : ",").append(base64(unit));
            }
        }
        return sets.toString();
    }

    static String sdp(String codec, String more) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\na=control:*\r\n"
                + "m=video 0 RTP/AVP 96\r\na=rtpmap:96 " + codec + "\r\n" + more + "a=control:track1\r\n";
    }

    static String h264(List<byte[]> units) {
        return sdp("H264/90000", "a=fmtp:96 packetization-mode=1;sprop-parameter-sets=" + parameters(units) + "\r\n");
    }

    /** The smallest JPEG header that claims a size, then garbage for a scan. */
    static byte[] jpegOfSize(int width, int height, Random random) {
        byte[] head = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xc0,
            0,
            17,
            8,
            (byte) (height >> 8),
            (byte) height,
            (byte) (width >> 8),
            (byte) width,
            3,
            1,
            0x22,
            0,
            2,
            0x11,
            0,
            3,
            0x11,
            0,
            (byte) 0xff,
            (byte) 0xda,
            0,
            12,
            3,
            1,
            0,
            2,
            0,
            3,
            0,
            0,
            63,
            0
        };
        byte[] all = Arrays.copyOf(head, head.length + 2_000);
        System.arraycopy(random(random, 2_000), 0, all, head.length, 2_000);
        return all;
    }

    /** A baseline parameter set that claims a size in macroblocks. */
    static byte[] parametersOfSize(int widthInBlocks, int heightInBlocks) {
        StringBuilder bits =
                new StringBuilder("01100111" + "01000010" + "00000000" + "00110100"); // NAL 7, baseline, 5.2
        for (int value : new int[] {0, 0, 2, 16}) { // id, frame number, order count type 2, reference frames
            golomb(bits, value);
        }
        bits.append('0'); // no gaps
        golomb(bits, widthInBlocks - 1);
        golomb(bits, heightInBlocks - 1);
        bits.append("11").append("00").append('1'); // frames only, direct 8x8; no cropping, no usability; stop
        while (bits.length() % 8 != 0) {
            bits.append('0');
        }
        byte[] unit = new byte[bits.length() / 8];
        for (int index = 0; index < unit.length; index++) {
            unit[index] = (byte) Integer.parseInt(bits.substring(8 * index, 8 * index + 8), 2);
        }
        return unit;
    }

    private static void golomb(StringBuilder bits, int value) {
        String binary = Integer.toBinaryString(value + 1);
        bits.append("0".repeat(binary.length() - 1)).append(binary);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> units(String resource) {
        try (InputStream stream = Material.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no clip " + resource);
            }
            byte[] all = stream.readNBytes(400_000);
            List<byte[]> units = new ArrayList<>();
            int begin = -1;
            for (int index = 0; index + 2 < all.length; index++) {
                if (all[index] == 0 && all[index + 1] == 0 && all[index + 2] == 1) {
                    if (begin >= 0 && index > begin) {
                        units.add(Arrays.copyOfRange(all, begin, index));
                    }
                    begin = index + 3;
                }
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
