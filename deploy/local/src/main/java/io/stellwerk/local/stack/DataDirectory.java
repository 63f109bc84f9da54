package io.stellwerk.local.stack;

import io.stellwerk.embedded.PostgresAccess;
import io.stellwerk.embedded.StackException;
import io.stellwerk.issuer.people.People;
import io.stellwerk.local.mailbox.SetAsideMails;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where one stack keeps everything between its runs: data, logs, its secret, and the file that says what runs. */
public final class DataDirectory {

    private static final long NEEDED_MEGABYTES = 512;
    private static final int SECRET_BYTES = 32;

    private final Path root;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the directory usable and its owner's alone, or says in one sentence why it cannot be. */
    public void prepare() {
        try {
            new OwnersAlone(root).make();
            Files.createDirectories(logs());
            Files.deleteIfExists(Files.write(root.resolve("writable"), new byte[1]));
            var free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
            if (free < NEEDED_MEGABYTES) {
                throw new StackException("Only " + free + " MB are free on the disk of " + root + ", Stellwerk needs "
                        + NEEDED_MEGABYTES + ": free some space, or choose another directory with --data DIR.");
            }
        } catch (IOException e) {
            throw new StackException(
                    "The data directory " + root
                            + " cannot be written: make it writable (or its disk less full), or choose another one with"
                            + " --data DIR.",
                    e);
        }
    }

    /** Takes this directory for this process until it ends; null if another living process has it. */
    public @Nullable FileLock lock() {
        try {
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException _) {
            return null;
        } catch (IOException e) {
            throw new StackException("The data directory " + root + " cannot be locked.", e);
        }
    }

    /** The key that signs reply tokens. */
    public String deskTokenSecret() {
        return secret("desk-token-secret");
    }

    /** The passwords of the databases. */
    public PostgresAccess databaseAccess() {
        return new PostgresAccess(secret("database-secret"));
    }

    /** For programs that look into the databases, in the form of PostgreSQL's own: PGPASSFILE names it. */
    public Path databasePasswordFile() {
        var file = root.resolve("pgpass");
        try {
            var line = "*:*:*:" + PostgresAccess.SUPERUSER + ":"
                    + databaseAccess().passwordOf(PostgresAccess.SUPERUSER) + "\n";
            if (!Files.exists(file) || !Files.readString(file).equals(line)) {
                writeForOwner(file, line);
            }
            return file;
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be written.", e);
        }
    }

    /** Made once, readable by its owner only. */
    private synchronized String secret(String name) {
        var file = root.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            var secret = HexFormat.of().formatHex(bytes);
            writeForOwner(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new StackException("The secret " + file + " cannot be kept or read.", e);
        }
    }

    private static void writeForOwner(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The log of one process. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path postgres() {
        return root.resolve("postgresql");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    /** The issuer's keys. */
    Path identity() {
        return root.resolve("identity");
    }

    /** People who may sign in. */
    public People people() {
        return People.in(identity());
    }

    /** Which mails to the desk intake has already answered. */
    public Path handedInMails() {
        return root.resolve("mail-handed-in");
    }

    /** The mails to the desk that intake did not take. */
    public SetAsideMails setAsideMails() {
        return new SetAsideMails(root.resolve("mail-set-aside"));
    }

    public RunFile runFile() {
        return new RunFile(root.resolve("run.json"));
    }
}
