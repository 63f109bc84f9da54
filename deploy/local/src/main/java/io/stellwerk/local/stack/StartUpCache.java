package io.stellwerk.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether Java's start-up caches are recorded, used, or left alone in a run. */
public enum StartUpCache {
    /** The process writes down what its cache must hold when it ends. */
    RECORD,
    /** The process starts from its cache if there is one that fits. */
    USE,
    /** No cache. */
    NONE;

    /** The options for the process whose cache is the given file. */
    List<String> options(Path cache) {
        return switch (this) {
            case RECORD -> List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording(cache));
            // A cache that no longer fits is not worth a warning: the process starts without it.
            case USE ->
                Files.exists(cache)
                        ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error,aot*=off:stderr")
                        : List.of();
            case NONE -> List.of();
        };
    }

    /** The options for the process that makes the cache from what was written down. */
    static List<String> assembly(Path cache) {
        return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording(cache), "-XX:AOTCache=" + cache);
    }

    static Path recording(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".recording");
    }
}
