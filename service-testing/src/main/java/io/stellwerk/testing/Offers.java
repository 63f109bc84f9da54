package io.stellwerk.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes that a feature's package names in its annotation {@code @Feature} as those that other features may use. */
record Offers(String basePackage) {

    ArchCondition<JavaClass> beInAFeatureThatSaysWhatItOffers() {
        return new ArchCondition<>("be in a feature that says what it offers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (annotation(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, top(type).getName() + " has no package-info.java with @Feature: " + type.getName()));
                }
            }
        };
    }

    ArchCondition<JavaClass> useOnlyWhatOthersOffer() {
        return new ArchCondition<>("use only what other features offer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isForeign(type, use.getTargetClass()) && !isOffered(use.getTargetClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, notOffered(use))));
            }
        };
    }

    private boolean isForeign(JavaClass type, JavaClass used) {
        FeatureParts parts = new FeatureParts(basePackage);
        String feature = parts.feature(used.getBaseComponentType());
        return !feature.isEmpty() && !feature.equals(parts.feature(type));
    }

    private boolean isOffered(JavaClass used) {
        return names(used.getBaseComponentType())
                .contains(outermost(used.getBaseComponentType()).getName());
    }

    private Set<String> names(JavaClass used) {
        return annotation(used)
                .flatMap(annotation -> annotation.get("offers"))
                .map(offers -> Arrays.stream((JavaClass[]) offers)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<? extends JavaAnnotation<JavaPackage>> annotation(JavaClass type) {
        return top(type).getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getSimpleName().equals("Feature"))
                .findFirst();
    }

    private JavaPackage top(JavaClass type) {
        JavaPackage top = type.getPackage();
        while (top.getParent().isPresent() && !top.getParent().get().getName().equals(basePackage)) {
            top = top.getParent().get();
        }
        return top;
    }

    private static String notOffered(Dependency use) {
        return use.getDescription() + ": the other feature does not offer "
                + outermost(use.getTargetClass().getBaseComponentType()).getSimpleName();
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }
}
