package io.stellwerk.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts as the last release gave them to others: the one folder below {@code released}. */
record Release(Path folder) {

    static final Path RELEASED = Path.of("released");

    private static final String MANIFEST = "manifest.sha256";

    /** The last release, which is the only one that is kept: whoever can follow it can follow those before it. */
    static Release last() {
        List<Path> versions = list(RELEASED);
        if (versions.size() != 1) {
            throw new AssertionError("There must be one released version in " + RELEASED + ", not " + versions);
        }
        return new Release(versions.getFirst());
    }

    /** Keeps today's contracts as those of a release, in place of the last ones. */
    static Release write(Path released, String version, Path contracts) {
        Release release = new Release(released.resolve(version));
        list(released).forEach(Release::delete);
        for (Path file : ContractFiles.jsonFiles(contracts)) {
            copy(file, release.folder.resolve(contracts.relativize(file)));
        }
        try {
            Files.writeString(release.folder.resolve(MANIFEST), release.hashes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release;
    }

    String version() {
        return folder.getFileName().toString();
    }

    List<ContractFiles> contracts() {
        return ContractFiles.in(folder);
    }

    /** The manifest, as it was written with the release. */
    String manifest() {
        try {
            return Files.readString(folder.resolve(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the manifest must be if nobody has touched the files since. */
    String hashes() {
        return ContractFiles.jsonFiles(folder).stream()
                .map(file -> Manifest.line(folder, file))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
