package io.vigil.scoring.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class MergeTimeTest {

    @Test
    void shouldNeverGiveTwoTopicsTheSameTime() {
        Set<Long> times = new HashSet<>();
        for (int rank = 0; rank < 8; rank++) {
            times.add(merged(rank, 1_772_359_200_003L));
        }
        assertThat(times).hasSize(8);
    }

    @Test
    void shouldKeepTheOrderOfRecordsThatAreFurtherApart() {
        assertThat(merged(7, 1_772_359_200_000L)).isLessThan(merged(0, 1_772_359_200_008L));
    }

    @Test
    void shouldStayWithinEightMilliseconds() {
        for (long at = 1_000; at < 1_100; at++) {
            assertThat(merged(3, at)).isBetween(at - 7, at + 7);
        }
    }

    @Test
    void shouldNotStopAtATimeBeforeAllTime() {
        assertThat(merged(2, -1)).isEqualTo(2);
    }

    @Test
    void shouldRefuseMoreTopicsThanHaveAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MergeTime(8));
        assertThatIllegalArgumentException().isThrownBy(() -> new MergeTime(-1));
    }

    private static long merged(int rank, long at) {
        ConsumerRecord<Object, Object> record = new ConsumerRecord<>(
                "t", 0, 0, at, TimestampType.CREATE_TIME, 0, 0, "k", "v", new RecordHeaders(), Optional.empty());
        return new MergeTime(rank).extract(record, 0);
    }
}
