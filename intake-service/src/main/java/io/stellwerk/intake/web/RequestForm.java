package io.stellwerk.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fields of the form at {@code /request}: those that every request has, and whatever else a desk wants to know. */
public record RequestForm(List<FormField> fields) {

    /** Fields that are more than facts. */
    private static final Set<String> KNOWN = Set.of("name", "email", "subject", "text");

    public RequestForm {
        fields = List.copyOf(fields);
        for (String needed : List.of("email", "text")) {
            if (fields.stream().noneMatch(field -> field.name().equals(needed) && field.required())) {
                throw new IllegalArgumentException("intake.request-form.schema: \"" + needed + "\" must be required");
            }
        }
    }

    /** What is wrong, by the names of the fields. */
    public Map<String, String> faults(Map<String, String> values) {
        Map<String, String> faults = new TreeMap<>();
        fields.forEach(
                field -> field.fault(values.get(field.name())).ifPresent(fault -> faults.put(field.name(), fault)));
        Set<String> names = fields.stream().map(FormField::name).collect(Collectors.toSet());
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.put(name, "is no field of the form"));
        return faults;
    }

    /** The values of further fields. */
    static Map<String, String> facts(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value ->
                        !KNOWN.contains(value.getKey()) && !value.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
