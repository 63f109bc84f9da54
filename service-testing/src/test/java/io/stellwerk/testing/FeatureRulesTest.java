package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeatureRulesTest {

    private static final String BASE = "io.stellwerk.testing.sample";
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages(BASE);

    private final FeatureRules rules = new FeatureRules(BASE);

    @Test
    void a_ring_below_the_service_is_found() {
        assertThat(found(rules.packagesAreFeatures()))
                .singleElement()
                .asString()
                .contains("RingResource");
    }

    @Test
    void a_feature_that_does_not_say_what_it_offers_is_found() {
        assertThat(found(rules.featuresSayWhatTheyOffer()))
                .anySatisfy(violation -> assertThat(violation).contains("calendars", "SilentCalendar"))
                .noneSatisfy(violation -> assertThat(violation).contains("Ticket"))
                .noneSatisfy(violation -> assertThat(violation).contains("Adapter"));
    }

    @Test
    void the_use_of_a_class_that_is_not_offered_is_found_and_nothing_else() {
        assertThat(found(rules.featuresUseWhatOthersOffer()))
                .anySatisfy(violation -> assertThat(violation).contains("does not offer OwnTicket"))
                .anySatisfy(violation -> assertThat(violation).contains("does not offer QueueWithForeignTicket"))
                .noneSatisfy(violation -> assertThat(violation).contains("OfferedTicket"));
    }

    @Test
    void a_cycle_of_features_is_found() {
        assertThat(found(rules.featuresHaveNoCycle()))
                .anySatisfy(violation -> assertThat(violation).contains("queues", "tickets"));
    }

    @Test
    void a_root_that_knows_a_feature_is_found() {
        assertThat(found(rules.rootKnowsNoFeature()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("KnowsAFeature"));
    }

    @Test
    void a_framework_in_a_decision_is_found_and_in_a_use_case_allowed() {
        assertThat(found(rules.decisionsArePlainJava()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("ImpureDecision", "JsonNode"));
    }

    @Test
    void a_decision_that_knows_a_port_or_an_adapter_is_found() {
        assertThat(found(rules.decisionsKnowNothingThatActs()))
                .anySatisfy(violation -> assertThat(violation).contains("ImpureDecision", "TicketPort"))
                .anySatisfy(violation -> assertThat(violation).contains("ImpureDecision", "VisibleAdapter"))
                .noneSatisfy(violation -> assertThat(violation).contains("TicketUseCase"));
    }

    @Test
    void a_decision_that_asks_for_the_time_or_an_id_is_found() {
        assertThat(found(rules.decisionsTakeTimeAndIdsAsArguments()))
                .anySatisfy(violation -> assertThat(violation).contains("Instant.now()"))
                .anySatisfy(violation -> assertThat(violation).contains("UUID.randomUUID()"));
    }

    @Test
    void an_adapter_known_on_top_of_a_feature_is_found() {
        assertThat(found(rules.useCasesKnowNoAdapter()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("VisibleAdapter"));
    }

    @Test
    void an_adapter_that_everybody_sees_is_found() {
        assertThat(found(rules.adaptersAreHidden())).singleElement().asString().contains("VisibleAdapter");
    }

    @Test
    void a_way_past_the_outbox_is_found() {
        assertThat(found(rules.eventsLeaveThroughTheOutbox()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("DirectPublisher", "Producer"));
    }

    @Test
    void a_check_of_all_rules_fails_for_the_sample() {
        assertThatThrownBy(() -> rules.check(SAMPLE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void features_that_break_nothing_pass() {
        Pattern good =
                Pattern.compile(".*/(tickets|queues)/(package-info|OfferedTicket(\\$Number)?|QueueWithOfferedTicket"
                        + "|TicketPort|TicketUseCase(\\$1)?)\\.class");
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> location.matches(good))
                .importPackages(BASE);

        assertThat(classes).hasSize(8);
        assertThatCode(() -> rules.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void a_service_without_classes_does_not_pass() {
        assertThatThrownBy(() -> FeatureRules.check("io.stellwerk.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No classes");
    }

    private static List<String> found(ArchRule rule) {
        return rule.evaluate(SAMPLE).getFailureReport().getDetails();
    }
}
