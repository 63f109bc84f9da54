package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads all versions of the service levels: those that ship with the service, and the installation's own. */
@Singleton
class ServiceLevelSource {

    private static final String FOLDER = "service-levels/";

    @Produces
    @Singleton
    ServiceLevels serviceLevels(EscalationConfig config) {
        return serviceLevels(config.serviceLevelVersion(), config.serviceLevelDirectory());
    }

    static ServiceLevels serviceLevels(String current, Optional<Path> directory) {
        Map<String, ServiceLevelPolicy> versions = new HashMap<>();
        List<byte[]> files = new ArrayList<>();
        for (String version : WireJson.read(shipped("versions.json"), String[].class)) {
            files.add(shipped(version + ".json"));
        }
        directory.ifPresent(own -> files.addAll(in(own)));
        for (byte[] file : files) {
            ServiceLevelPolicy policy =
                    WireJson.read(file, ServiceLevelFile.class).policy();
            if (versions.put(policy.version(), policy) != null) {
                throw new IllegalStateException("two service-level policies are of version " + policy.version());
            }
        }
        return new ServiceLevels(current, versions);
    }

    private static byte[] shipped(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the service ships no " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("the service levels in " + directory + " cannot be read", e);
        }
    }
}
