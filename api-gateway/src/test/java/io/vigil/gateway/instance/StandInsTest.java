package io.vigil.gateway.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.instance.StandIns.Candidate;
import io.vigil.gateway.instance.StandIns.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandInsTest {

    @Test
    void shouldSpreadCamerasOverThoseWhoServeTheFewest() {
        StandIns standIns = new StandIns(List.of(new Candidate(2, 3, null), new Candidate(3, 1, null)));
        assertThat(standIns.moves(cameras(11, 12, 13)))
                .containsExactly(new Move(11, 1, 3), new Move(12, 1, 3), new Move(13, 1, 2));
    }

    @Test
    void shouldGiveNobodyMoreThanThereIsRoomForAndTheFirstCamerasFirst() {
        StandIns standIns = new StandIns(List.of(new Candidate(2, 0, 1), new Candidate(3, 5, 5)));
        assertThat(standIns.moves(cameras(11, 12))).containsExactly(new Move(11, 1, 2));
    }

    @Test
    void shouldMoveNothingWhereNobodyIsLeft() {
        assertThat(new StandIns(List.of()).moves(cameras(11))).isEmpty();
    }

    private static Map<Long, Long> cameras(long... ids) {
        Map<Long, Long> cameras = new LinkedHashMap<>();
        for (long id : ids) {
            cameras.put(id, 1L);
        }
        return cameras;
    }
}
