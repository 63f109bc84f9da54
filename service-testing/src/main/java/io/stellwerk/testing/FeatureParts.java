package io.stellwerk.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** Tells the parts of a service's features apart: decisions, what acts (beans and ports), and the packages below. */
record FeatureParts(String basePackage) {

    static final DescribedPredicate<JavaClass> FRAMEWORKS = resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "io.vertx..",
            "jakarta..",
            "com.fasterxml..",
            "org.hibernate..",
            "org.eclipse..");

    /** Beans are told by what makes the container see them. A class without a name belongs to the one around it. */
    static final DescribedPredicate<JavaClass> BEANS = describe(
            "beans",
            type -> named(type).getAnnotations().stream()
                    .map(JavaAnnotation::getRawType)
                    .anyMatch(annotation ->
                            FeatureParts.BEAN.matcher(annotation.getName()).matches()));

    private static final Pattern BEAN = Pattern.compile("jakarta\\.enterprise\\.context\\.\\w+"
            + "|jakarta\\.inject\\.Singleton|jakarta\\.interceptor\\.Interceptor"
            + "|jakarta\\.ws\\.rs\\.(Path|ext\\.Provider)"
            + "|io\\.smallrye\\.config\\.ConfigMapping");

    private static final DescribedPredicate<JavaClass> PORTS = describe(
            "ports",
            type -> type.isInterface()
                    && type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> FRAMEWORKS.test(dependency.getTargetClass())));

    /** The name of the feature a class belongs to; empty for the service's own package, and for what is not the service's. */
    String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(basePackage + ".")) {
            return "";
        }
        String below = name.substring(basePackage.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }

    DescribedPredicate<JavaClass> inAFeature() {
        return describe("are in a feature", type -> !feature(type).isEmpty());
    }

    DescribedPredicate<JavaClass> onTop() {
        return describe(
                "lie on top of a feature",
                type -> type.getPackageName().equals(basePackage + "." + feature(type))
                        && !type.getSimpleName().equals("package-info"));
    }

    /** Classes on top of a feature that are neither beans nor ports. */
    DescribedPredicate<JavaClass> decisions() {
        return onTop().and(DescribedPredicate.not(BEANS.or(PORTS))).as("are decisions");
    }

    /** Beans, ports and whatever lies below a feature's own package. */
    DescribedPredicate<JavaClass> acting() {
        DescribedPredicate<JavaClass> below = inAFeature().and(DescribedPredicate.not(onTop()));
        return inAFeature().and(BEANS.or(PORTS).or(below)).as("act");
    }

    private static JavaClass named(JavaClass type) {
        JavaClass named = type;
        while ((named.isAnonymousClass() || named.isLocalClass())
                && named.getEnclosingClass().isPresent()) {
            named = named.getEnclosingClass().get();
        }
        return named;
    }
}
