package io.vigil.farm.rtsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts an Annex-B H.264 stream into NAL units and pictures. */
final class AccessUnits {
    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int DELIMITER = 9;

    private AccessUnits() {}

    /** NAL units without start codes, in order. */
    static List<byte[]> units(byte[] stream) {
        List<byte[]> units = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                add(units, stream, begin, i);
                begin = i + 3;
                i += 2;
            }
        }
        add(units, stream, begin, stream.length);
        return units;
    }

    private static void add(List<byte[]> units, byte[] stream, int begin, int end) {
        int last = end;
        while (last > begin && begin >= 0 && stream[last - 1] == 0) {
            last--;
        }
        if (begin >= 0 && last > begin) {
            units.add(Arrays.copyOfRange(stream, begin, last));
        }
    }

    /** One list of NAL units a picture, parameter sets before the picture they precede. */
    static List<List<byte[]>> pictures(List<byte[]> units) {
        List<List<byte[]>> pictures = new ArrayList<>();
        List<byte[]> current = new ArrayList<>();
        boolean hasSlice = false;
        for (byte[] unit : units) {
            boolean slice = isSlice(unit);
            if (hasSlice && (!slice || startsPicture(unit))) {
                pictures.add(List.copyOf(current));
                current.clear();
                hasSlice = false;
            }
            if (type(unit) != DELIMITER) {
                current.add(unit);
            }
            hasSlice |= slice;
        }
        if (hasSlice) {
            pictures.add(List.copyOf(current));
        }
        return pictures;
    }

    static int type(byte[] unit) {
        return unit[0] & 0x1f;
    }

    static boolean isSlice(byte[] unit) {
        return type(unit) >= SLICE && type(unit) <= IDR;
    }

    /** Part of a picture that needs none before it. */
    static boolean isKey(byte[] unit) {
        return type(unit) == IDR;
    }

    static boolean isSequenceParameters(byte[] unit) {
        return type(unit) == SPS;
    }

    static boolean isPictureParameters(byte[] unit) {
        return type(unit) == PPS;
    }

    /** {@code first_mb_in_slice} is 0, which Exp-Golomb writes as a single 1 bit. */
    private static boolean startsPicture(byte[] unit) {
        return unit.length > 1 && (unit[1] & 0x80) != 0;
    }
}
