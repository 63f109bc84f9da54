package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.supervision.RotatingLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What Kafka, the mail server and the gateway say goes to a file: the console is for people. */
final class LocalStackLog {

    static final String NAME = "signal-box";

    private LocalStackLog() {}

    static void begin(DataDirectory directory) {
        try {
            var log = new PrintStream(new RotatingLog(directory.log(NAME)), true, StandardCharsets.UTF_8);
            System.setErr(log);
            System.setOut(log);
        } catch (IOException e) {
            throw new StackException("The log " + directory.log(NAME) + " cannot be written.", e);
        }
    }
}
