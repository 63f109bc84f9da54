package io.stellwerk.notification.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/**
 * Answers the addresses of the console's pages, such as {@code /tickets/…}, with the one document that draws all of them.
 * Only to browsers that go there: what asks for data, or for a file, gets to know that nothing is there.
 */
@ApplicationScoped
class ConsolePages {

    /** Before any of the resources is looked for. */
    private static final int FIRST = 19_000;

    private static final String DOCUMENT = "/";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> NO_PAGES = List.of("/api/", "/q/", ConsoleHeaders.FILES);

    void register(@Observes Filters filters) {
        filters.register(ConsolePages::answer, FIRST);
    }

    private static void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accepted = request.getHeader("Accept");
        if (READING.contains(request.method()) && isPage(request.path(), accepted == null ? "" : accepted)) {
            context.reroute(DOCUMENT);
        } else {
            context.next();
        }
    }

    /** A path whose last part has a dot is that of a file; a browser that opens a page says that it wants HTML. */
    static boolean isPage(String path, String accepted) {
        return !DOCUMENT.equals(path)
                && accepted.contains("text/html")
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && NO_PAGES.stream().noneMatch((path + "/")::startsWith);
    }
}
