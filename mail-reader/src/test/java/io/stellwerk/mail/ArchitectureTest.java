package io.stellwerk.mail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.stellwerk.testing.Tidiness;
import org.junit.jupiter.api.Test;

/** The reader can be used by anybody: it knows the libraries that it reads with, and nothing else. */
class ArchitectureTest {
    private static final String[] LIBRARIES = {
        "java..",
        "org.jspecify..",
        "org.apache.james.mime4j..",
        "org.mozilla.universalchardet..",
        "org.jsoup..",
        "com.google.re2j..",
        "org.apache.commons.codec..",
        "org.apache.poi..",
        "biweekly..",
        "org.bouncycastle.."
    };

    @Test
    void the_reader_knows_its_libraries_alone() {
        JavaClasses reader = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.stellwerk.mail");

        knowsAlone("io.stellwerk.mail..").check(reader);
    }

    @Test
    void its_parts_do_not_depend_on_each_other_in_circles() {
        JavaClasses reader = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.stellwerk.mail");

        slices().matching("io.stellwerk.mail.(*)..").should().beFreeOfCycles().check(reader);
    }

    /** This test knows JUnit, and has to be noticed. */
    @Test
    void another_library_is_noticed() {
        JavaClasses stranger = new ClassFileImporter().importClasses(ArchitectureTest.class);

        assertThat(knowsAlone("io.stellwerk.mail..").evaluate(stranger).hasViolation())
                .isTrue();
    }

    @Test
    void the_sources_are_tidy() {
        Tidiness.check();
    }

    private static ArchRule knowsAlone(String own) {
        DescribedPredicate<JavaClass> known = JavaClass.Predicates.resideInAnyPackage(LIBRARIES)
                .or(JavaClass.Predicates.resideInAPackage(own))
                .or(DescribedPredicate.describe("primitives and their arrays", JavaClass::isPrimitive))
                .or(DescribedPredicate.describe(
                        "arrays of primitives",
                        type -> type.isArray() && type.getBaseComponentType().isPrimitive()));
        return classes().should().onlyDependOnClassesThat(known);
    }
}
