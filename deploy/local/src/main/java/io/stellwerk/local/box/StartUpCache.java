package io.stellwerk.local.box;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether Java's start-up caches are recorded, used, or left alone in a run. */
public enum StartUpCache {
    /** The process writes its cache when it ends. */
    RECORD,
    /** The process starts from its cache if there is one that fits. */
    USE,
    /** No cache. */
    NONE;

    /** The options for the process whose cache is the given file. */
    List<String> options(Path cache) {
        return switch (this) {
            case RECORD -> List.of("-XX:AOTCacheOutput=" + cache);
            // A cache that no longer fits is not worth a warning: the process starts without it.
            case USE ->
                Files.exists(cache)
                        ? List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto", "-Xlog:aot=off,cds=off")
                        : List.of();
            case NONE -> List.of();
        };
    }
}
