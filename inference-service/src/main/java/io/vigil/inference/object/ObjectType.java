package io.vigil.inference.object;

/** ONVIF's coarse object types, as far as COCO's categories fall under them. */
public enum ObjectType {
    HUMAN("Human"),
    VEHICLE("Vehicle"),
    ANIMAL("Animal"),
    BICYCLE("Bicycle"),
    BAG("Bag"),
    OTHER("Other");

    private final String word;

    ObjectType(String word) {
        this.word = word;
    }

    /** ONVIF's spelling. */
    public String word() {
        return word;
    }
}
