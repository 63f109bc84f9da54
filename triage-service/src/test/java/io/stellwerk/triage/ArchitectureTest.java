package io.stellwerk.triage;

import io.stellwerk.testing.FeatureRules;
import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

/** The inside of this service is as the style says. */
class ArchitectureTest {

    @Test
    void the_packages_depend_on_each_other_as_they_should() {
        FeatureRules.check("io.stellwerk.triage");
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }
}
