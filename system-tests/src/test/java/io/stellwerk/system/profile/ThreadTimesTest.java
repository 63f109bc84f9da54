package io.stellwerk.system.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

    private static final ThreadTimes EARLIER = ThreadTimes.parse("""
            "C2 CompilerThread0" #12 [7655] daemon prio=9 os_prio=0 cpu=556.51ms elapsed=8.66s allocated=72B defined_classes=0 tid=0x00007f5120077e80 nid=7655 waiting on condition  [0x0000000000000000]
            "vert.x-eventloop-thread-0" #30 [7700] prio=5 os_prio=0 cpu=10.00ms elapsed=8.66s allocated=10M defined_classes=0 tid=0x00007f5120077e81 nid=7700 runnable  [0x0000000000000000]
               java.lang.Thread.State: RUNNABLE
            "kafka-producer-network-thread | kafka-producer-out" #31 [7701] daemon prio=5 os_prio=0 cpu=1.00ms elapsed=8.66s allocated=1024K defined_classes=0 tid=0x1 nid=7701 runnable  [0x0]

            "VM Thread" os_prio=0 cpu=84.44ms elapsed=8.79s tid=0x00007f51200633c0 nid=7649 runnable
            """);

    private static final ThreadTimes LATER = ThreadTimes.parse("""
            "C2 CompilerThread0" #12 [7655] daemon prio=9 os_prio=0 cpu=656.51ms elapsed=9.66s allocated=72B defined_classes=0 tid=0x00007f5120077e80 nid=7655 waiting on condition  [0x0000000000000000]
            "vert.x-eventloop-thread-0" #30 [7700] prio=5 os_prio=0 cpu=30.00ms elapsed=9.66s allocated=12M defined_classes=0 tid=0x00007f5120077e81 nid=7700 runnable  [0x0000000000000000]
            "vert.x-eventloop-thread-1" #32 [7702] prio=5 os_prio=0 cpu=5.00ms elapsed=0.66s allocated=1M defined_classes=0 tid=0x00007f5120077e82 nid=7702 runnable  [0x0000000000000000]
            "VM Thread" os_prio=0 cpu=94.44ms elapsed=9.79s tid=0x00007f51200633c0 nid=7649 runnable
            """);

    @Test
    void threads_are_told_apart_by_what_they_are_for() {
        Map<ThreadKind, Double> taken = LATER.cpuMillisSince(EARLIER);

        assertThat(taken).containsOnlyKeys(ThreadKind.C2, ThreadKind.EVENT_LOOP, ThreadKind.COLLECTOR);
        assertThat(taken.get(ThreadKind.C2)).isEqualTo(100);
        assertThat(taken.get(ThreadKind.COLLECTOR)).isEqualTo(10);
    }

    @Test
    void a_thread_that_began_meanwhile_counts_from_nothing() {
        assertThat(LATER.cpuMillisSince(EARLIER).get(ThreadKind.EVENT_LOOP)).isEqualTo(25);
        assertThat(LATER.allocatedBytesSince(EARLIER)).isEqualTo(3 << 20);
    }

    @Test
    void a_name_may_have_blanks_and_bars() {
        assertThat(EARLIER.threads().get(7701L))
                .isEqualTo(new ThreadTimes.Taken("kafka-producer-network-thread | kafka-producer-out", 1, 1 << 20));
    }
}
