package io.stellwerk.local;

import io.stellwerk.local.stack.CacheAssembly;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.LocalIdentity;
import io.stellwerk.local.stack.LocalStack;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.local.stack.Progress;
import io.stellwerk.local.supervision.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs everything once for Java to learn how to start it fast; the launcher calls this after a build. */
@Command(name = "train", hidden = true, description = "Record the start-up caches.")
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var installation = Installation.here();
        var work = installation.startUpCaches().resolve("work");
        delete(work);
        var directory = new DataDirectory(work);
        directory.prepare();
        var progress = new Progress(System.out, UpCommand.begin());
        LocalStackLog.begin(directory);
        var settings = LocalStackSettings.forRecording(installation, directory);
        try (var box = new LocalStack(settings, progress);
                var _ = new Ending(box::close)) {
            box.start();
            progress.say("  recording …");
            new TrainingRun(settings.ports(), new LocalIdentity(directory, settings.ports()).training()).run();
        }
        new CacheAssembly(installation, progress).run();
        delete(work);
        return 0;
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var found = Files.walk(directory)) {
                for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
