package io.stellwerk.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the inside of every service looks like: a domain of plain Java, adapters around it that nobody else sees, and one
 * way out for events.
 *
 * @param basePackage the service's own package, such as {@code io.stellwerk.triage}
 */
public record ArchitectureRules(String basePackage) {

    private static final String[] NOT_PLAIN_JAVA = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta..",
        "com.fasterxml..",
        "org.hibernate..",
        "org.eclipse.."
    };

    /** Checks every rule against the service's main classes. */
    public static void check(String basePackage) {
        var rules = new ArchitectureRules(basePackage);
        var imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        rules.check(imported);
    }

    void check(JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new AssertionError("No classes in " + basePackage + ": the rules would hold for nothing");
        }
        all().forEach(rule -> rule.allowEmptyShould(true).check(imported));
    }

    List<ArchRule> all() {
        return List.of(
                domainIsPlainJava(),
                domainDependsOnNothingElse(),
                domainTakesTimeAndIdsAsArguments(),
                applicationKnowsNoAdapter(),
                adaptersAreHidden(),
                eventsLeaveThroughTheOutbox());
    }

    ArchRule domainIsPlainJava() {
        return noClasses()
                .that()
                .resideInAPackage(domain())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NOT_PLAIN_JAVA)
                .because("decisions are pure and synchronous; frameworks live at the edge");
    }

    ArchRule domainDependsOnNothingElse() {
        return noClasses()
                .that()
                .resideInAPackage(domain())
                .should()
                .dependOnClassesThat(resideInAPackage(basePackage + "..").and(not(resideInAPackage(domain()))))
                .because("the domain is the middle: all else may know it, and it knows nothing else");
    }

    ArchRule domainTakesTimeAndIdsAsArguments() {
        return noClasses()
                .that()
                .resideInAPackage(domain())
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

    ArchRule applicationKnowsNoAdapter() {
        return noClasses()
                .that()
                .resideInAPackage(basePackage + ".application..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(basePackage + ".persistence..", basePackage + ".api.."))
                .because("a use case knows ports, which adapters implement");
    }

    ArchRule adaptersAreHidden() {
        return classes()
                .that()
                .resideInAPackage(basePackage + ".persistence..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("others see the port, never its adapter");
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

    private String domain() {
        return basePackage + ".domain..";
    }
}
