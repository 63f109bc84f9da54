package io.stellwerk.local;

import io.stellwerk.local.events.MailAnswer;
import io.stellwerk.local.events.MailFiles;
import io.stellwerk.local.events.MailSender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands raw mails in and says what became of each; it works when each got an answer. */
@Command(name = "send", description = "Hand in raw mails, file by file; exits with 1 if one gets no answer.")
final class SendCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "Raw mails, and folders with files that end in .eml, .msg, .mail, .box or .mbox.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws InterruptedException {
        var files = MailFiles.in(paths);
        var sender = new MailSender(data.running().ports().address(), data.token());
        var counts = new TreeMap<String, Integer>();
        for (var file : files) {
            var answer = sender.send(file);
            System.out.println(file + "  " + answer.line());
            counts.merge(kind(answer), 1, Integer::sum);
        }
        System.out.println(files.size() + " mails: " + summary(counts));
        return counts.containsKey("no answer") ? 1 : 0;
    }

    private static String kind(MailAnswer answer) {
        return switch (answer) {
            case MailAnswer.Taken taken -> taken.outcome();
            case MailAnswer.Refused _ -> "refused";
            case MailAnswer.None _ -> "no answer";
        };
    }

    private static String summary(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "nothing to send"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }
}
