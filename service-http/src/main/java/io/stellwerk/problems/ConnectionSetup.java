package io.stellwerk.problems;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Has every connection watched. Netty is told before its first connection, or it would not ask for extensions any more. */
@Singleton
class ConnectionSetup implements VertxOptionsCustomizer, HttpServerOptionsCustomizer {

    private static final String NETTY_EXTENSIONS = "io.netty.bootstrap.extensions";

    private final Provider<HttpConfig> config;

    ConnectionSetup(Provider<HttpConfig> config) {
        this.config = config;
    }

    @Override
    public void accept(VertxOptions options) {
        System.setProperty(NETTY_EXTENSIONS, "serviceload");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        WatchedConnections.headerTimeout(config.get().headerTimeout());
    }
}
