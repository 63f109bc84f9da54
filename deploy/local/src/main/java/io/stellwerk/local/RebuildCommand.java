package io.stellwerk.local;

import io.stellwerk.local.rebuild.BoardRebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drops a read model and makes it anew from the topics, on the stack that runs. */
@Command(
        name = "rebuild",
        description = "Make a read model anew from the topics while everything runs; exits with 0 when it is done.",
        footer = "It goes on if this command is stopped.")
final class RebuildCommand implements Callable<Integer> {

    /** The services that have one. */
    enum Service {
        notification
    }

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "SERVICE", description = "Whose read model: ${COMPLETION-CANDIDATES}.")
    private Service service = Service.notification;

    @Override
    public Integer call() throws InterruptedException {
        var address = data.running().ports().address();
        switch (service) {
            case notification -> new BoardRebuild(address, data.token(), System.out).run();
        }
        return 0;
    }
}
