package io.stellwerk.local.audit;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Ends of the services' chains as they were last verified, in a file beside the data. */
public final class KeptHeads {

    private final Path file;

    /** In this directory. */
    public KeptHeads(Path directory) {
        this.file = directory.resolve("audit-heads.properties");
    }

    /** The end of a service's chain when it was last verified. */
    public Optional<ChainHead> of(String service) {
        return Optional.ofNullable(read().getProperty(service)).map(ChainHead::of);
    }

    /** Keeps the end of a service's chain. */
    public void keep(String service, ChainHead head) {
        var heads = read();
        heads.setProperty(service, head.toString());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = Files.newBufferedWriter(unfinished)) {
                heads.store(out, "Where the audit logs ended when they were last verified");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be written.", e);
        }
    }

    private Properties read() {
        var heads = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                heads.load(in);
            } catch (IOException e) {
                throw new StackException("The file " + file + " cannot be read.", e);
            }
        }
        return heads;
    }
}
