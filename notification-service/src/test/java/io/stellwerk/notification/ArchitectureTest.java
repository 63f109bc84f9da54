package io.stellwerk.notification;

import io.stellwerk.testing.ArchitectureRules;
import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_all_are() {
        ArchitectureRules.check("io.stellwerk.notification");
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }
}
