package io.vigil.inference.scene;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.ObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Adds up one frame's objects to its features. */
final class SceneSum {

    /** Heights a second: slower is standing. */
    private static final double MOVES = 0.2;

    /** Heights: farther apart is not together. */
    private static final double TOGETHER = 1.5;

    /** Width over height of somebody who walks: nobody is no sign of somebody lying. */
    private static final double UPRIGHT = 0.4;

    private static final Duration NEW = Duration.ofSeconds(2);
    private static final int SECTORS = 8;

    private final float aspect;
    private final float[] features = new float[SceneFeature.values().length];
    private final List<Mover> people = new ArrayList<>();
    private final List<Mover> vehicles = new ArrayList<>();
    private int others;
    private int arrived;

    SceneSum(float aspect) {
        this.aspect = aspect;
    }

    void add(ObjectType type, Mover mover, Instant now) {
        switch (type) {
            case HUMAN -> {
                people.add(mover);
                arrived += mover.begin().plus(NEW).isAfter(now) ? 1 : 0;
            }
            case VEHICLE, BICYCLE -> vehicles.add(mover);
            default -> others++;
        }
    }

    int people() {
        return people.size();
    }

    /**
     * @param usual number of people during the last seconds
     * @param left people who went lately
     */
    float[] features(double usual, int left) {
        set(SceneFeature.PEOPLE, squashed(people.size(), 6));
        set(SceneFeature.VEHICLES, squashed(vehicles.size(), 3));
        set(SceneFeature.OBJECTS, squashed(others, 6));
        set(SceneFeature.PEOPLE_CHANGE, 0.5 + 0.5 * Math.tanh((people.size() - usual) / 3));
        set(SceneFeature.PEOPLE_AREA, area(people));
        set(SceneFeature.VEHICLE_AREA, area(vehicles));
        set(SceneFeature.VEHICLE_SPEED, squashed(mean(vehicles, Mover::speed), 1));
        set(SceneFeature.TURNOVER, squashed(arrived + left, 2));
        if (people.isEmpty()) {
            set(SceneFeature.PEOPLE_WIDTH, squashed(UPRIGHT, 0.5));
            set(SceneFeature.PEOPLE_WIDTH_MOST, squashed(UPRIGHT, 0.5));
        } else {
            shapes();
            motions();
            directions();
        }
        if (people.size() > 1) {
            distances();
        }
        return features;
    }

    private void shapes() {
        set(
                SceneFeature.PEOPLE_HEIGHT,
                Math.min(1, mean(people, person -> person.box().height())));
        set(SceneFeature.PEOPLE_WIDTH, squashed(mean(people, this::width), 0.5));
        set(SceneFeature.PEOPLE_WIDTH_MOST, squashed(most(people, this::width), 0.5));
    }

    private void motions() {
        double speed = mean(people, Mover::speed);
        double variance = mean(people, person -> (person.speed() - speed) * (person.speed() - speed));
        set(SceneFeature.SPEED, squashed(speed, 1));
        set(SceneFeature.SPEED_MOST, squashed(most(people, Mover::speed), 1));
        set(SceneFeature.SPEED_SPREAD, squashed(Math.sqrt(variance), 0.5));
        set(SceneFeature.ACCELERATION, squashed(mean(people, Mover::acceleration), 2));
        set(SceneFeature.ACCELERATION_MOST, squashed(most(people, Mover::acceleration), 2));
        set(SceneFeature.LIMB_MOTION, squashed(mean(people, Mover::motion), 0.5));
        set(SceneFeature.LIMB_MOTION_MOST, squashed(most(people, Mover::motion), 0.5));
    }

    private void directions() {
        double[] sectors = new double[SECTORS];
        double x = 0;
        double y = 0;
        int moving = 0;
        for (Mover person : people) {
            if (person.speed() > MOVES) {
                moving++;
                x += Math.cos(person.direction());
                y += Math.sin(person.direction());
                int sector = (int) Math.floor((person.direction() + Math.PI) / (2 * Math.PI) * SECTORS);
                sectors[Math.min(SECTORS - 1, sector)]++;
            }
        }
        set(SceneFeature.MOVING, (double) moving / people.size());
        if (moving > 0) {
            double entropy = 0;
            for (double count : sectors) {
                entropy -= count == 0 ? 0 : count / moving * Math.log(count / moving);
            }
            set(SceneFeature.DIRECTION_ENTROPY, entropy / Math.log(SECTORS));
            set(SceneFeature.DIRECTION_AGREEMENT, Math.hypot(x, y) / moving);
        }
    }

    private void distances() {
        double closest = Double.MAX_VALUE;
        int together = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                double distance = distance(people.get(i).box(), people.get(j).box());
                closest = Math.min(closest, distance);
                together += distance < TOGETHER ? 2 : 0;
            }
        }
        double middleX = mean(people, person -> person.box().centre().x());
        double middleY = mean(people, person -> person.box().centre().y());
        double spread = mean(
                people,
                person -> Math.hypot(
                        (person.box().centre().x() - middleX) * aspect,
                        person.box().centre().y() - middleY));
        set(SceneFeature.DENSITY, squashed((double) together / people.size(), 2));
        set(SceneFeature.NEARNESS, 1 / (1 + closest));
        set(SceneFeature.SPREAD, Math.min(1, 2 * spread));
    }

    /** Between the middles, in the mean of both heights. */
    private double distance(Box a, Box b) {
        double way = Math.hypot(
                (a.centre().x() - b.centre().x()) * aspect,
                a.centre().y() - b.centre().y());
        return way / Math.max(1e-3, (a.height() + b.height()) / 2);
    }

    private double width(Mover mover) {
        return mover.box().width() * aspect / Math.max(1e-3, mover.box().height());
    }

    private void set(SceneFeature feature, double value) {
        features[feature.place()] = (float) value;
    }

    private static double area(List<Mover> movers) {
        return Math.min(
                1, movers.stream().mapToDouble(mover -> mover.box().area()).sum());
    }

    private static double mean(List<Mover> movers, ToDoubleFunction<Mover> value) {
        return movers.stream().mapToDouble(value).average().orElse(0);
    }

    private static double most(List<Mover> movers, ToDoubleFunction<Mover> value) {
        return movers.stream().mapToDouble(value).max().orElse(0);
    }

    private static double squashed(double value, double usual) {
        return value / (value + usual);
    }
}
