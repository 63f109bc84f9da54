package io.stellwerk.benches.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiskWritesTest {

    @Test
    void sectors_of_whole_disks_count_once() {
        List<String> counters = List.of(
                "   7       0 loop0 1 0 8 0 900 0 900 0 0 0 0 0 0 0 0 0 0",
                " 254       0 vda 10 0 80 5 20 3 4000 9 0 1 2 0 0 0 0 0 0",
                " 254       1 vda1 10 0 80 5 20 3 4000 9 0 1 2 0 0 0 0 0 0",
                " 253       0 dm-0 10 0 80 5 20 3 4000 9 0 1 2 0 0 0 0 0 0",
                " 259       0 nvme0n1 10 0 80 5 20 3 6 9 0 1 2 0 0 0 0 0 0");

        assertThat(DiskWrites.bytes(counters, name -> !name.equals("vda1"))).isEqualTo(4_006 * 512);
    }
}
