package io.stellwerk.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker with its controller in this process, which can be stopped and started again on the same port with the
 * same data.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_AFTER_FATAL_ERROR = Duration.ofSeconds(3);

    /** Brokers find each other by their ports; the cluster needs no name of its own. */
    private static final Uuid CLUSTER = new Uuid(0x5707L, 0x5707L);

    private final KafkaSettings settings;
    private final @Nullable TemporaryDirectory temporary;
    private final Path directory;
    private final int clientPort;
    private @Nullable KafkaRaftServer server;

    private KafkaBroker(KafkaSettings settings) {
        this.settings = settings;
        this.temporary = settings.directory() == null ? TemporaryDirectory.create("kafka", _ -> {}) : null;
        this.directory = temporary == null ? Directories.create(settings.requiredDirectory()) : temporary.path();
        this.clientPort = Ports.orFree(settings.port());
    }

    /** Starts a broker; it answers clients when this returns. */
    public static KafkaBroker start(KafkaSettings settings) {
        var broker = new KafkaBroker(settings);
        broker.start();
        return broker;
    }

    /** Starts the broker again after a stop, where it was and with what it had. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.requireFree(clientPort, "Kafka");
        formatOnce();
        try {
            server = launched();
        } catch (StackException e) {
            // The controller's port, for one, may have been taken since it was found free.
            LOG.warn("Kafka did not start and is started once more directory={}", directory, e);
            server = launched();
        }
    }

    /** Stops the broker and keeps its data; clients see a broker that went away. */
    public synchronized void stop() {
        if (server != null) {
            var stopping = server;
            server = null;
            var stop = Thread.ofPlatform().daemon().name("kafka-stop").start(() -> {
                stopping.shutdown();
                stopping.awaitShutdown();
            });
            awaitEnd(stop);
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + clientPort;
    }

    /**
     * Tells the owner when a broker of this process can no longer work, for example because its disk is full; without an
     * owner Kafka ends the process at once. A fault in {@link #start} itself is not told: it is thrown there.
     */
    public static void onFatalError(Runnable owner) {
        FatalErrors.tell(owner);
    }

    /** Creates the topics that do not exist yet and leaves the others as they are. */
    public void createTopics(List<TopicSpec> topics) {
        createTopics(bootstrapServers(), topics);
    }

    /** Does the same on a broker that runs somewhere else. */
    public static void createTopics(String bootstrapServers, List<TopicSpec> topics) {
        try (var admin = withOwnClasses(() -> Admin.create(Map.of("bootstrap.servers", bootstrapServers)))) {
            new TopicCreation(admin).create(topics);
        }
    }

    /** Stops the broker, and deletes its data if they were temporary. */
    @Override
    public void close() {
        stop();
        if (temporary != null) {
            temporary.delete();
        }
    }

    /** A broker that cannot go on cannot take its leave of its controller either, and would try for minutes. */
    private static void awaitEnd(Thread stop) {
        try {
            if (!stop.join(FatalErrors.happened() ? STOP_AFTER_FATAL_ERROR : STOP_LIMIT)) {
                LOG.warn("Kafka did not stop in good order outcome=left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Kafka stopped.", e);
        }
    }

    private KafkaRaftServer launched() {
        return withOwnClasses(() -> FatalErrors.duringLaunch(this::launch));
    }

    private KafkaRaftServer launch() {
        var config = new KafkaConfig(settings.brokerConfig(directory, clientPort, Ports.free()), false);
        var starting = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            starting.startup();
            return starting;
        } catch (RuntimeException | Error e) {
            // What has started must not go on without the rest.
            starting.shutdown();
            throw new StackException("Kafka did not start in " + directory + ".", e);
        }
    }

    /** Kafka finds its plug-ins through the thread's class loader, which may be one that does not know Kafka. */
    private static <T> T withOwnClasses(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void formatOnce() {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(CLUSTER.toString())
                    .setNodeId(settings.node())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw new StackException("Kafka's directory " + directory + " cannot be written.", e);
        } catch (Exception e) {
            throw new StackException("Kafka's directory " + directory + " could not be prepared.", e);
        }
    }
}
