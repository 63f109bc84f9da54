package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.stellwerk.testing.planted.api.PlantedResource;
import io.stellwerk.testing.planted.application.UseCaseWithAdapter;
import io.stellwerk.testing.planted.domain.ImpureDecision;
import io.stellwerk.testing.planted.messaging.DirectPublisher;
import io.stellwerk.testing.planted.persistence.VisibleAdapter;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private final ArchitectureRules rules = new ArchitectureRules("io.stellwerk.testing.planted");

    @Test
    void a_framework_in_the_domain_is_found() {
        assertFinds(rules.domainIsPlainJava(), ImpureDecision.class, "JsonNode");
    }

    @Test
    void a_domain_that_knows_another_package_is_found() {
        assertFinds(rules.domainDependsOnNothingElse(), ImpureDecision.class, "PlantedResource");
    }

    @Test
    void a_domain_that_asks_for_the_time_or_an_id_is_found() {
        assertFinds(rules.domainTakesTimeAndIdsAsArguments(), ImpureDecision.class, "Instant.now()");
        assertFinds(rules.domainTakesTimeAndIdsAsArguments(), ImpureDecision.class, "UUID.randomUUID()");
    }

    @Test
    void a_use_case_that_knows_an_adapter_is_found() {
        assertFinds(rules.applicationKnowsNoAdapter(), UseCaseWithAdapter.class, "VisibleAdapter");
    }

    @Test
    void an_adapter_that_everybody_sees_is_found() {
        assertFinds(rules.adaptersAreHidden(), VisibleAdapter.class, "VisibleAdapter");
    }

    @Test
    void a_way_past_the_outbox_is_found() {
        assertFinds(rules.eventsLeaveThroughTheOutbox(), DirectPublisher.class, "Producer");
    }

    @Test
    void classes_that_break_nothing_pass() {
        var classes = new ClassFileImporter().importClasses(PlantedResource.class);

        assertThatCode(() -> rules.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void a_service_without_classes_does_not_pass() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.stellwerk.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No classes");
    }

    private static void assertFinds(ArchRule rule, Class<?> planted, String named) {
        JavaClasses classes = new ClassFileImporter().importClasses(planted, VisibleAdapter.class);
        var violations = rule.evaluate(classes).getFailureReport().getDetails();
        assertThat(violations).anySatisfy(violation -> assertThat(violation).contains(named));
    }
}
