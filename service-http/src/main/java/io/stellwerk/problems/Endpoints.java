package io.stellwerk.problems;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that this service's resources answer to. A singleton is made together with the check that needs it, while the service
 * starts: behind a proxy it would be made in the first request, and reading the classes holds up an event loop.
 */
@Singleton
class Endpoints {

    private final List<Endpoint> all;
    private final Map<String, List<Endpoint>> withoutVariables;

    @Inject
    Endpoints(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .toList());
    }

    Endpoints(Collection<Class<?>> resources) {
        this.all = resources.stream().flatMap(Endpoint::of).toList();
        this.withoutVariables = all.stream()
                .filter(endpoint -> endpoint.wildcards() == 0)
                .map(endpoint -> "/" + String.join("/", endpoint.segments()))
                .distinct()
                .collect(Collectors.toMap(path -> path, this::find));
    }

    /** The endpoints of all methods at an address; none if no resource is there. */
    List<Endpoint> at(String path) {
        List<Endpoint> known = withoutVariables.get(path);
        return known == null ? find(path) : known;
    }

    private List<Endpoint> find(String path) {
        List<String> segments = Endpoint.segments(path);
        return all.stream().filter(endpoint -> endpoint.isAt(segments)).toList();
    }

    /** The one that a method means, of those at an address. */
    static Optional<Endpoint> meant(List<Endpoint> there, String method) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        return there.stream()
                .filter(endpoint -> endpoint.method().equals(wanted))
                .min(Comparator.comparingLong(Endpoint::wildcards));
    }

    /** The methods that are possible there, as Allow lists them. */
    static String allow(List<Endpoint> there) {
        SortedSet<String> methods = new TreeSet<>();
        methods.add("OPTIONS");
        for (Endpoint endpoint : there) {
            methods.add(endpoint.method());
            if (endpoint.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }
}
