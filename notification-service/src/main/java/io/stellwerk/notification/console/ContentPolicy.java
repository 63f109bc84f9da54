package io.stellwerk.notification.console;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Content security policy of the console's pages: nothing inline and nothing of strangers, but requests to the provider
 * at which people sign in, and out by a form.
 */
final class ContentPolicy {

    private ContentPolicy() {}

    static String of(Stream<URI> provider) {
        String sources = provider.map(ContentPolicy::origin).distinct().collect(Collectors.joining(" ", "'self' ", ""));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src " + sources
                + "; form-action " + sources
                + "; frame-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                + " trusted-types lit-html";
    }

    private static String origin(URI address) {
        if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "An identity provider has an address like https://id.example.org, not " + address);
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
