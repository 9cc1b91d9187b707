package io.vigil.gateway.limit;

/** Spreads what tells callers apart over 64 bits. */
final class Mix {
    private Mix() {}

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014), a bijection. */
    static long of(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** 64 bits of a text: a String's own 32 would let two callers in 65,536 share a limit. */
    static long of(CharSequence text) {
        long mixed = text.length();
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
            mixed ^= mixed >>> 32;
        }
        return of(mixed);
    }
}
