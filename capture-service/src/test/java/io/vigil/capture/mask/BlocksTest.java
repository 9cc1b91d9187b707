package io.vigil.capture.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    @Test
    void shouldBlackenAPartByWholeSquaresAndNoMore() {
        // Given a mask from (200, 100) to (299, 200), 4 pixels beyond which may hold something of it
        boolean[][] black = black("0.3125,0.2778 0.4672,0.2778 0.4672,0.5556 0.3125,0.5556", 640, 360);
        // Then
        assertThat(column(black, 250)).containsExactly(96, 208);
        assertThat(row(black, 150)).containsExactly(192, 304);
    }

    @Test
    void shouldBlackenTheNextSquareTooWhereTheMaskEndsAtItsEdge() {
        boolean[][] black = black("0.1,0 0.2,0 0.2,1 0.1,1", 160, 160); // 16 to 32
        assertThat(row(black, 80)).containsExactly(0, 48);
    }

    @ParameterizedTest
    @CsvSource({"640,360", "637,359", "16,16", "15,9", "1,1", "1920,1080"})
    void shouldBlackenTheWholePictureAndNothingBeyond(int width, int height) {
        boolean[][] black = black("0,0 1,0 1,1 0,1", width, height);
        for (boolean[] line : black) {
            assertThat(line).doesNotContain(false);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldCoverEveryPixelThatAnyMaskComesNearTo(long seed) {
        // Given
        Random random = new Random(seed);
        int width = 100 + random.nextInt(600);
        int height = 80 + random.nextInt(400);
        List<Mask> masks = new ArrayList<>();
        for (int mask = 0; mask < 4; mask++) {
            masks.add(star(random));
        }
        // When
        boolean[][] black = black(new Masks(masks), width, height);
        // Then
        for (Mask mask : masks) {
            Path2D path = path(mask, width, height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (path.intersects(x - 3.9, y - 3.9, 8.8, 8.8)) {
                        assertThat(black[y][x])
                                .as("seed %d at %d,%d", seed, x, y)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void shouldCoverWhatIsSmallerThanAPixel() {
        assertThat(row(black("0.5,0.5 0.5,0.5 0.5,0.5", 640, 360), 180)).containsExactly(304, 336);
    }

    @Test
    void shouldLayMasksOutAnewForPicturesOfAnotherSize() {
        // Given
        PictureMask mask = new PictureMask(new Masks(List.of(MaskTest.mask("0.5,0 1,0 1,1 0.5,1"))));
        // Then
        assertThat(mask.over(640, 360)).isSameAs(mask.over(640, 360));
        assertThat(row(painted(mask.over(640, 360), 640, 360), 0)).containsExactly(304, 640);
        assertThat(row(painted(mask.over(320, 180), 320, 180), 0)).containsExactly(144, 320);
        assertThat(new PictureMask(Masks.NONE).over(640, 360).isEmpty()).isTrue();
    }

    private static Mask star(Random random) {
        double x = random.nextDouble();
        double y = random.nextDouble();
        int corners = 3 + random.nextInt(20);
        List<Corner> around = new ArrayList<>();
        for (int corner = 0; corner < corners; corner++) {
            double angle = 2 * Math.PI * corner / corners;
            double far = 0.02 + 0.3 * random.nextDouble();
            around.add(new Corner(within(x + far * Math.cos(angle)), within(y + far * Math.sin(angle))));
        }
        return new Mask(around);
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static Path2D path(Mask mask, int width, int height) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Corner corner : mask.corners()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x() * width, corner.y() * height);
            } else {
                path.lineTo(corner.x() * width, corner.y() * height);
            }
        }
        path.closePath();
        return path;
    }

    private static boolean[][] black(String corners, int width, int height) {
        return black(new Masks(List.of(MaskTest.mask(corners))), width, height);
    }

    private static boolean[][] black(Masks masks, int width, int height) {
        return painted(Blocks.of(masks, width, height), width, height);
    }

    private static boolean[][] painted(Blocks blocks, int width, int height) {
        boolean[][] black = new boolean[height][width];
        blocks.paint((x, y, w, h) -> {
            for (int line = y; line < y + h; line++) {
                Arrays.fill(black[line], x, x + w, true);
            }
        });
        return black;
    }

    /** Where the black of a line begins and ends. */
    private static List<Integer> row(boolean[][] black, int y) {
        List<Integer> changes = new ArrayList<>();
        for (int x = 0; x <= black[y].length; x++) {
            boolean now = x < black[y].length && black[y][x];
            boolean before = x > 0 && black[y][x - 1];
            if (now != before) {
                changes.add(x);
            }
        }
        return changes;
    }

    private static List<Integer> column(boolean[][] black, int x) {
        boolean[][] turned = new boolean[1][black.length];
        for (int y = 0; y < black.length; y++) {
            turned[0][y] = black[y][x];
        }
        return row(turned, 0);
    }
}
