package io.stellwerk.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Architecture rules for a service. Below the service's own package lie its features, each a thing of the desk. On top
 * of a feature lie decisions in plain Java, use cases and ports; adapters lie in {@code api}, {@code messaging} and
 * {@code persistence} below it. A feature uses of another what that one offers.
 *
 * @param basePackage the service's own package, such as {@code io.stellwerk.triage}
 */
public record FeatureRules(String basePackage) {

    /** Checks every rule against the service's main classes. */
    public static void check(String basePackage) {
        new FeatureRules(basePackage)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(basePackage));
    }

    void check(JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new AssertionError("No classes in " + basePackage + ": the rules would hold for nothing");
        }
        all().forEach(rule -> rule.allowEmptyShould(true).check(imported));
    }

    List<ArchRule> all() {
        return List.of(
                packagesAreFeatures(),
                featuresSayWhatTheyOffer(),
                featuresUseWhatOthersOffer(),
                featuresHaveNoCycle(),
                rootKnowsNoFeature(),
                decisionsArePlainJava(),
                decisionsKnowNothingThatActs(),
                decisionsTakeTimeAndIdsAsArguments(),
                useCasesKnowNoAdapter(),
                adaptersAreHidden(),
                endpointsNameAPermission(),
                eventsLeaveThroughTheOutbox());
    }

    ArchRule packagesAreFeatures() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        below("domain"), below("application"), below("api"), below("messaging"), below("persistence"))
                .because("a package of a service is a thing of the desk, not a ring around everything");
    }

    ArchRule featuresSayWhatTheyOffer() {
        return classes()
                .that(parts().inAFeature())
                .should(new Offers(basePackage).beInAFeatureThatSaysWhatItOffers())
                .because("a feature's package-info.java carries @Feature");
    }

    ArchRule featuresUseWhatOthersOffer() {
        return classes()
                .that(parts().inAFeature())
                .should(new Offers(basePackage).useOnlyWhatOthersOffer())
                .because("all else is the other feature's own, and may change without a word");
    }

    ArchRule featuresHaveNoCycle() {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule rootKnowsNoFeature() {
        return noClasses()
                .that()
                .resideInAPackage(basePackage)
                .should()
                .dependOnClassesThat(parts().inAFeature())
                .because("all features know what the service's own package holds");
    }

    ArchRule decisionsArePlainJava() {
        return noClasses()
                .that(parts().decisions())
                .should()
                .dependOnClassesThat(FeatureParts.FRAMEWORKS)
                .because(
                        "decisions are pure and synchronous; beans, ports and the packages below a feature know frameworks");
    }

    ArchRule decisionsKnowNothingThatActs() {
        return noClasses()
                .that(parts().decisions())
                .should()
                .dependOnClassesThat(parts().acting())
                .because("a decision is made of its arguments, and asks nobody");
    }

    ArchRule decisionsTakeTimeAndIdsAsArguments() {
        return noClasses()
                .that(parts().decisions())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Instant.class, "now", Clock.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .because("time and ids are arguments, so that a decision can be repeated");
    }

    ArchRule useCasesKnowNoAdapter() {
        return noClasses()
                .that(parts().onTop())
                .should()
                .dependOnClassesThat(resideInAnyPackage(basePackage + ".*.api..", basePackage + ".*.persistence.."))
                .because("a use case knows ports, which adapters implement");
    }

    ArchRule adaptersAreHidden() {
        return classes()
                .that()
                .resideInAPackage(basePackage + ".*.persistence..")
                .and(FeatureParts.BEANS)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("others see the port, never its adapter");
    }

    ArchRule endpointsNameAPermission() {
        return methods()
                .that(areEndpoints())
                .should()
                .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.annotation.security.PermitAll")
                .because("whoever is not permitted is denied, unless the class says that it is open to everyone");
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe(
                "answer HTTP requests",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    ArchRule eventsLeaveThroughTheOutbox() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)"
                        + "|io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter"
                        + "|org\\.apache\\.kafka\\.clients\\.producer\\.\\w*Producer")
                .because("a state and its event commit together; only the outbox can promise that");
    }

    private String below(String name) {
        return basePackage + "." + name + "..";
    }

    private FeatureParts parts() {
        return new FeatureParts(basePackage);
    }
}
