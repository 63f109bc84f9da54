package io.stellwerk.problems;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A method at an address, as a resource declares it.
 *
 * @param segments the parts of its path; those in braces stand for any
 * @param parameters its query parameters, and whether each may be given several times
 */
record Endpoint(String method, List<String> segments, SortedMap<String, Boolean> parameters) {

    /** Those that a resource class declares or inherits. */
    static Stream<Endpoint> of(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        return root == null
                ? Stream.empty()
                : Arrays.stream(resource.getMethods()).flatMap(method -> of(root.value(), method).stream());
    }

    /** The parts of a path, without matrix parameters. */
    static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> part.contains(";") ? part.substring(0, part.indexOf(';')) : part)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isAt(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!isAny(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Counts the parts of its path that stand for any; of several at an address, the one with fewest is meant. */
    long wildcards() {
        return segments.stream().filter(Endpoint::isAny).count();
    }

    private static boolean isAny(String segment) {
        return segment.startsWith("{");
    }

    private static Optional<Endpoint> of(String root, Method method) {
        Path path = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .findFirst()
                .map(verb -> new Endpoint(
                        verb.value(), segments(root + "/" + (path == null ? "" : path.value())), parameters(method)));
    }

    private static SortedMap<String, Boolean> parameters(Method method) {
        SortedMap<String, Boolean> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(found, parameter, parameter.getType());
            if (has(parameter, BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(found, field, field.getType());
                }
            }
        }
        return found;
    }

    private static void add(SortedMap<String, Boolean> found, AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            found.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }
}
