package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.system.Readme.Example;
import io.stellwerk.system.Stack.CommandAnswer;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what a person sees who types it. */
class ReadmeSystemIT {

    private static final Pattern NUMBER = Pattern.compile("SW-\\d+");

    private final Stack stack = Stack.running();

    @Test
    void up_says_what_the_readme_shows() {
        assertThat(Readme.example("up").missingFrom(stack.console()))
                .as("%s", stack.console())
                .isEmpty();
    }

    @Test
    void send_and_watch_say_what_the_readme_shows() {
        Example send = Readme.example("send");
        CommandAnswer sent = stack.command(send.command().toArray(String[]::new));
        assertThat(sent.exitCode()).isZero();
        assertThat(send.missingFrom(sent.output())).as("%s", sent.output()).isEmpty();
        assertThat(sent.output()).hasLineCount(send.output().size());

        String number = NUMBER.matcher(sent.output())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        Example watch = Readme.example("watch");
        String command = NUMBER.matcher(String.join(" ", watch.command())).replaceAll(number);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            CommandAnswer watched = stack.command((command + " --idle-exit 2").split(" "));
            assertThat(watched.exitCode()).isZero();
            assertThat(watch.missingFrom(watched.output()))
                    .as("%s", watched.output())
                    .isEmpty();
        });
    }

    @Test
    void every_command_of_the_table_is_explained_by_the_command_itself() {
        CommandAnswer help = stack.command("--help");
        assertThat(Readme.commandsOfTheTable())
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(help.output()).contains("  " + name));
    }

    @Test
    void status_and_logs_tell_how_it_is_doing() {
        CommandAnswer status = stack.command("status");
        assertThat(status.exitCode()).as("%s", status.output()).isZero();
        assertThat(status.output()).contains("intake", "triage", "escalation", "notification");

        CommandAnswer logs = stack.command("logs", "triage");
        assertThat(logs.exitCode()).isZero();
        assertThat(logs.output()).contains("triage-service");
    }
}
