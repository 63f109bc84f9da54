package io.stellwerk.apikeys;

import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

class TidinessTest {

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }
}
