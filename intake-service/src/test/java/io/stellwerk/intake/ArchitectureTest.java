package io.stellwerk.intake;

import io.stellwerk.testing.FeatureRules;
import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

/** The inside of intake keeps the rules that all services keep. */
class ArchitectureTest {

    @Test
    void the_packages_keep_their_distance() {
        FeatureRules.check("io.stellwerk.intake");
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }
}
