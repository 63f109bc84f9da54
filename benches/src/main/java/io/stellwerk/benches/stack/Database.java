package io.stellwerk.benches.stack;

import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL with the services' databases; each service comes to it by a link of its own. */
public final class Database implements AutoCloseable {

    private final PostgresServer server;
    private final Path directory;
    private final Map<String, Link> links = new LinkedHashMap<>();

    Database(Path directory) {
        this.directory = directory.resolve("postgresql");
        this.server = PostgresServer.start(PostgresSettings.durable(this.directory)
                .onPort(StackPorts.next())
                .with("shared_buffers", "96MB")
                .with("max_wal_size", "1GB"));
        PostgresSettings.SERVICE_DATABASES.forEach(name -> links.put(name, new Link(server.port())));
    }

    /** The way of a service to it. */
    public Link link(String service) {
        Link link = links.get(service);
        if (link == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        return link;
    }

    /** Kills every process of the server and starts it again with what it had on the disk. */
    public void crashAndRestart() {
        ProcessHandle.allProcesses().filter(this::isPostmaster).toList().forEach(postmaster -> {
            List<ProcessHandle> family = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
        });
        server.restart();
    }

    /** A connection that no fault touches. */
    public Connection connect(String service) throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.url(service), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    String urlFor(String service) {
        return "postgresql://localhost:" + link(service).port() + "/" + service;
    }

    @Override
    public void close() {
        server.close();
        links.values().forEach(Link::close);
    }

    private boolean isPostmaster(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(directory.toString()))
                .orElse(false);
    }
}
