package io.stellwerk.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.mailbox.SetAsideMail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which mails that were set aside an action is about; the stack that runs does it. */
final class MailActionOption {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int NOT_FOUND = 404;

    /** One or the other. */
    static final class Which {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "The mails' ids, see list.")
        private List<Long> ids = List.of();

        @Option(names = "--all", required = true, description = "All that were set aside.")
        private boolean all;
    }

    @Mixin
    private final DataOption data = new DataOption();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** Does it to each, says what became of it, and returns whether each had the wanted outcome. */
    boolean each(String action, String wanted) throws InterruptedException {
        var address = data.running().ports().address() + "/mail/api/set-aside/";
        var good = true;
        try (var client = HttpClient.newHttpClient()) {
            for (var id : ids()) {
                var outcome = outcome(client, URI.create(address + id + "/" + action));
                System.out.println(id + "  " + outcome);
                good &= outcome.equals(wanted);
            }
        }
        return good;
    }

    private List<Long> ids() {
        return which.all
                ? data.directory().setAsideMails().all().stream()
                        .map(SetAsideMail::id)
                        .toList()
                : which.ids;
    }

    private static String outcome(HttpClient client, URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .POST(BodyPublishers.noBody())
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == NOT_FOUND
                    ? "was not set aside"
                    : JSON.readTree(answer.body()).path("outcome").asText("status " + answer.statusCode());
        } catch (IOException e) {
            throw new StackException("The gateway does not answer: see ./stellwerk status.", e);
        }
    }
}
