package io.vigil.inference.object;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** COCO's detection categories: name, category id (1-90, with COCO's gaps) and ONVIF object type, in the order of model outputs. */
public enum Category {
    PERSON(1, ObjectType.HUMAN),
    BICYCLE(2, ObjectType.BICYCLE),
    CAR(3, ObjectType.VEHICLE),
    MOTORCYCLE(4, ObjectType.VEHICLE),
    AIRPLANE(5, ObjectType.VEHICLE),
    BUS(6, ObjectType.VEHICLE),
    TRAIN(7, ObjectType.VEHICLE),
    TRUCK(8, ObjectType.VEHICLE),
    BOAT(9, ObjectType.VEHICLE),
    TRAFFIC_LIGHT(10, ObjectType.OTHER),
    FIRE_HYDRANT(11, ObjectType.OTHER),
    STOP_SIGN(13, ObjectType.OTHER),
    PARKING_METER(14, ObjectType.OTHER),
    BENCH(15, ObjectType.OTHER),
    BIRD(16, ObjectType.ANIMAL),
    CAT(17, ObjectType.ANIMAL),
    DOG(18, ObjectType.ANIMAL),
    HORSE(19, ObjectType.ANIMAL),
    SHEEP(20, ObjectType.ANIMAL),
    COW(21, ObjectType.ANIMAL),
    ELEPHANT(22, ObjectType.ANIMAL),
    BEAR(23, ObjectType.ANIMAL),
    ZEBRA(24, ObjectType.ANIMAL),
    GIRAFFE(25, ObjectType.ANIMAL),
    BACKPACK(27, ObjectType.BAG),
    UMBRELLA(28, ObjectType.OTHER),
    HANDBAG(31, ObjectType.BAG),
    TIE(32, ObjectType.OTHER),
    SUITCASE(33, ObjectType.BAG),
    FRISBEE(34, ObjectType.OTHER),
    SKIS(35, ObjectType.OTHER),
    SNOWBOARD(36, ObjectType.OTHER),
    SPORTS_BALL(37, ObjectType.OTHER),
    KITE(38, ObjectType.OTHER),
    BASEBALL_BAT(39, ObjectType.OTHER),
    BASEBALL_GLOVE(40, ObjectType.OTHER),
    SKATEBOARD(41, ObjectType.OTHER),
    SURFBOARD(42, ObjectType.OTHER),
    TENNIS_RACKET(43, ObjectType.OTHER),
    BOTTLE(44, ObjectType.OTHER),
    WINE_GLASS(46, ObjectType.OTHER),
    CUP(47, ObjectType.OTHER),
    FORK(48, ObjectType.OTHER),
    KNIFE(49, ObjectType.OTHER),
    SPOON(50, ObjectType.OTHER),
    BOWL(51, ObjectType.OTHER),
    BANANA(52, ObjectType.OTHER),
    APPLE(53, ObjectType.OTHER),
    SANDWICH(54, ObjectType.OTHER),
    ORANGE(55, ObjectType.OTHER),
    BROCCOLI(56, ObjectType.OTHER),
    CARROT(57, ObjectType.OTHER),
    HOT_DOG(58, ObjectType.OTHER),
    PIZZA(59, ObjectType.OTHER),
    DONUT(60, ObjectType.OTHER),
    CAKE(61, ObjectType.OTHER),
    CHAIR(62, ObjectType.OTHER),
    COUCH(63, ObjectType.OTHER),
    POTTED_PLANT(64, ObjectType.OTHER),
    BED(65, ObjectType.OTHER),
    DINING_TABLE(67, ObjectType.OTHER),
    TOILET(70, ObjectType.OTHER),
    TV(72, ObjectType.OTHER),
    LAPTOP(73, ObjectType.OTHER),
    MOUSE(74, ObjectType.OTHER),
    REMOTE(75, ObjectType.OTHER),
    KEYBOARD(76, ObjectType.OTHER),
    CELL_PHONE(77, ObjectType.OTHER),
    MICROWAVE(78, ObjectType.OTHER),
    OVEN(79, ObjectType.OTHER),
    TOASTER(80, ObjectType.OTHER),
    SINK(81, ObjectType.OTHER),
    REFRIGERATOR(82, ObjectType.OTHER),
    BOOK(84, ObjectType.OTHER),
    CLOCK(85, ObjectType.OTHER),
    VASE(86, ObjectType.OTHER),
    SCISSORS(87, ObjectType.OTHER),
    TEDDY_BEAR(88, ObjectType.OTHER),
    HAIR_DRIER(89, ObjectType.OTHER),
    TOOTHBRUSH(90, ObjectType.OTHER);

    private static final Category[] BY_INDEX = values();

    private static final Map<String, Category> BY_WORD =
            Stream.of(BY_INDEX).collect(Collectors.toUnmodifiableMap(Category::word, Function.identity()));

    private final int id;
    private final ObjectType type;

    Category(int id, ObjectType type) {
        this.id = id;
        this.type = type;
    }

    /** The category at a place of a model's eighty outputs. */
    static Category ofIndex(int index) {
        return BY_INDEX[index];
    }

    /** By COCO's name. */
    public static Optional<Category> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static int count() {
        return BY_INDEX.length;
    }

    /** COCO's category id. */
    public int id() {
        return id;
    }

    /** COCO's name, in lower case with spaces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public ObjectType type() {
        return type;
    }
}
