package io.stellwerk.notification;

import io.stellwerk.testing.FeatureRules;
import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_all_are() {
        FeatureRules.check("io.stellwerk.notification");
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }
}
