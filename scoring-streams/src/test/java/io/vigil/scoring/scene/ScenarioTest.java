package io.vigil.scoring.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.frame.Seen;
import io.vigil.scoring.frame.SeenObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours of ordinary life, drawn from a seed. */
class ScenarioTest {
    private static final double CROSSING = 8;

    private final Scenes scenes = new Scenes();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldStayCalmInAQuietStreet(long seed) {
        Street street = new Street(new Random(seed), 7200, seconds -> 1 / 60.0);
        scenes.see(0, 7200, 0.3, street::at);
        assertThat(scenes.alerts).isEmpty();
        assertThat(scenes.scene().status().learningComplete()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldStayCalmWhileDuskFalls(long seed) {
        Random random = new Random(seed);
        Street street = new Street(random, 7200, seconds -> 0.5 * Math.max(0, 1 - Math.max(0, seconds - 1800) / 5400));
        for (int minute = 0; minute < 120; minute++) {
            double error = 0.2 + 0.3 * Math.max(0, minute - 30) / 90.0 + 0.02 * random.nextGaussian();
            scenes.see(60.0 * minute, 60.0 * minute + 60, error, street::at);
        }
        assertThat(scenes.alerts).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldNoticeACrowdThatGathersInAQuietStreet(long seed) {
        Street street = new Street(new Random(seed), 3700, seconds -> seconds < 3600 ? 1 / 60.0 : 2);
        scenes.see(0, 3600, 0.3, street::at);
        assertThat(scenes.alerts).isEmpty();
        scenes.see(3600, 3660, 0.3, street::at);
        assertThat(scenes.types()).contains(AnomalyType.CROWDING, AnomalyType.SUDDEN_MOTION);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldNoticeOnceThatTheCameraWasMovedInABusyStreet(long seed) {
        Random random = new Random(seed);
        Street street = new Street(random, 3600, seconds -> 0.5);
        for (int second = 0; second < 3600; second++) {
            double usual = second < 1800 ? 0.25 : 0.8;
            double error = Math.max(0, Math.min(1, usual + 0.04 * random.nextGaussian()));
            scenes.see(second, second + 1, error, street::at);
        }
        assertThat(scenes.types()).containsExactly(AnomalyType.SCENE_CHANGE);
        assertThat(scenes.scene().status().learningComplete()).isTrue();
    }

    /** Walkers who come at random and cross the picture in eight seconds. */
    private static final class Street {
        private final List<Double> arrivals = new ArrayList<>();

        /** How many come in a second. */
        interface Rate {
            double at(double seconds);
        }

        Street(Random random, int until, Rate rate) {
            for (int second = 0; second < until; second++) {
                double chance = rate.at(second);
                while (chance > 0) {
                    if (random.nextDouble() < Math.min(1, chance)) {
                        arrivals.add(second + random.nextDouble());
                    }
                    chance -= 1;
                }
            }
        }

        List<SeenObject> at(double seconds) {
            List<SeenObject> walking = new ArrayList<>();
            for (int i = 0; i < arrivals.size(); i++) {
                double since = seconds - arrivals.get(i);
                if (since >= 0 && since < CROSSING) {
                    walking.add(Seen.person(i, since / CROSSING, 0.9));
                }
            }
            return walking;
        }
    }
}
