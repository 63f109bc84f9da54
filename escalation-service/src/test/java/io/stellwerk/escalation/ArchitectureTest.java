package io.stellwerk.escalation;

import io.stellwerk.testing.FeatureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_inside_of_the_service_is_as_agreed() {
        FeatureRules.check("io.stellwerk.escalation");
    }
}
