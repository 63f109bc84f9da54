package io.stellwerk.problems;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Records that are written as answers, found by the names of their schemas. */
class WrittenRecords {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName JSON_UNWRAPPED =
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private static final Set<String> NEVER_NULL = Set.of("NON_NULL", "NON_ABSENT");
    private static final String ALWAYS = "ALWAYS";

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records;
    private final String usual;

    WrittenRecords(IndexView index) {
        this.index = index;
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(WrittenRecords::nameOf));
        this.usual = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.jackson.serialization-inclusion", String.class)
                .map(value -> value.replace('-', '_').toUpperCase(Locale.ROOT))
                .orElse(ALWAYS);
    }

    /** Presence of the fields of a schema, by the record of that name with just these fields. */
    Map<String, Presence> presence(String schema, Set<String> fields) {
        Set<Map<String, Presence>> found = new HashSet<>();
        for (ClassInfo each : records.getOrDefault(schema, List.of())) {
            Map<String, Presence> components = components(each);
            if (components.keySet().equals(fields)) {
                found.add(components);
            }
        }
        if (found.size() != 1) {
            throw new IllegalStateException("The schema " + schema + " describes " + found.size()
                    + " records in an answer, not one: give it a record, or the record a name of its own in @Schema");
        }
        return found.iterator().next();
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    private Map<String, Presence> components(ClassInfo type) {
        Map<String, Presence> found = new LinkedHashMap<>();
        String ofType = inclusion(type.declaredAnnotation(JSON_INCLUDE), usual);
        for (RecordComponentInfo component : type.recordComponents()) {
            FieldInfo field = type.field(component.name());
            if (field.hasAnnotation(JSON_UNWRAPPED)) {
                found.putAll(components(index.getClassByName(field.type().name())));
            } else {
                found.put(nameOf(field), presence(field, inclusion(field.annotation(JSON_INCLUDE), ofType)));
            }
        }
        return found;
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance property = field.annotation(JSON_PROPERTY);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    private static Presence presence(FieldInfo field, String inclusion) {
        if (!inclusion.equals(ALWAYS) && !NEVER_NULL.contains(inclusion)) {
            return Presence.OR_ABSENT;
        }
        if (!field.type().hasAnnotation(NULLABLE)) {
            return Presence.ALWAYS;
        }
        return inclusion.equals(ALWAYS) ? Presence.OR_NULL : Presence.OR_ABSENT;
    }

    private static String inclusion(@Nullable AnnotationInstance include, String otherwise) {
        AnnotationValue value = include == null ? null : include.value();
        return value == null ? otherwise : value.asEnum();
    }
}
