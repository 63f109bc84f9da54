package io.stellwerk.local;

import io.stellwerk.local.box.BoxSettings;
import io.stellwerk.local.box.CacheAssembly;
import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.local.box.Progress;
import io.stellwerk.local.box.SignalBox;
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
        SignalBoxLog.begin(directory);
        var settings = BoxSettings.forRecording(installation, directory);
        try (var box = new SignalBox(settings, progress);
                var _ = new Ending(box::close)) {
            box.start();
            progress.say("  recording …");
            new TrainingRun(settings.ports()).run();
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
