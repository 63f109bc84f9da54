package io.stellwerk.issuer.people;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Log of sign-ins, refused ones and changed passwords, a line each, in a file beside that of the people. Nothing that somebody
 * typed is in it: some type their password where their name belongs.
 */
public final class SignInLog {

    private static final Logger LOG = System.getLogger(SignInLog.class.getName());
    private static final String FILE = "sign-ins.log";

    private final @Nullable Path file;

    private SignInLog(@Nullable Path file) {
        this.file = file;
    }

    static SignInLog nowhere() {
        return new SignInLog(null);
    }

    static SignInLog in(Path directory) {
        return new SignInLog(directory.resolve(FILE));
    }

    /** Notes that somebody signed in. */
    public void signedIn(Account account, String address, Instant now) {
        note(now, "signed-in", account.person().login(), address);
    }

    /** Notes a wrong password, or a name that nobody has. */
    public void refused(@Nullable Account account, String address, Instant now) {
        note(now, "refused", account == null ? "unknown" : account.person().login(), address);
    }

    void passwordChanged(Account account, Instant now) {
        note(now, "password-changed", account.person().login(), "this machine");
    }

    /** A log that cannot be written keeps nobody out. */
    private synchronized void note(Instant now, String event, String login, String address) {
        if (file == null) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    now + " event=" + event + " login=" + login + " address=" + address + "\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The log of sign-ins cannot be written", e);
        }
    }
}
