package io.stellwerk.benches.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which state of the repository is measured. */
public final class Commit {

    private Commit() {}

    /** Its short name, or "unknown" where there is no repository. */
    public static String of(Path repository) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? name : "unknown";
    }
}
