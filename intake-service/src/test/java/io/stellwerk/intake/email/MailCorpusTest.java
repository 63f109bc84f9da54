package io.stellwerk.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the reader against collections of real mails, which are not part of this project:
 * {@code -Dstellwerk.mail-corpus=FOLDER}. Texts are compared without white space.
 */
@EnabledIfSystemProperty(named = "stellwerk.mail-corpus", matches = ".+")
class MailCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("stellwerk.mail-corpus", "."));
    private static final Map<String, int[]> COUNTS = new TreeMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_mail_is_read_within_a_second() throws IOException {
        List<String> failures = new ArrayList<>();
        read(CORPUS.resolve("zammad/mail002.box"));
        for (Path file : mails()) {
            long start = System.nanoTime();
            try {
                EmailReader.read(Files.readAllBytes(file), Mails.DESK);
                count("read: is a mail", true);
            } catch (NotAnEmail e) {
                count("read: is a mail", false);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(file.getFileName() + " " + e);
            }
            if (System.nanoTime() - start > Duration.ofSeconds(1).toNanos()) {
                failures.add(file.getFileName() + " is slow");
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void sender_subject_and_text_agree_with_another_ticket_system() throws IOException {
        for (JsonNode expected :
                JSON.readTree(CORPUS.resolve("zammad_expected.json").toFile())) {
            ReadEmail email =
                    read(CORPUS.resolve("zammad").resolve(expected.get("file").asText()));
            compare(expected, "subject", email.subject(), "zammad: subject");
            compare(expected, "from_email", email.from().address(), "zammad: from");
            JsonNode body = expected.get("body");
            if (!body.isNull()) {
                String text = body.asText().equals("no visible content")
                        ? ""
                        : Jsoup.parse(body.asText()).text();
                boolean same = dense(text).equals(dense(email.body()))
                        || dense(body.asText()).equals(dense(email.body()));
                count("zammad: text", same);
                if (!same) {
                    System.out.println(
                            "zammad: another text: " + expected.get("file").asText());
                }
            }
        }
        assertThat(share("zammad: from")).isGreaterThan(0.97);
        assertThat(share("zammad: subject")).isGreaterThan(0.97);
        assertThat(share("zammad: text")).isGreaterThan(0.9);
    }

    @Test
    void bounces_are_recognised_and_understood() throws IOException {
        for (JsonNode expected :
                JSON.readTree(CORPUS.resolve("sisimai_expected.json").toFile())) {
            Path file = Path.of(expected.get("file").asText()).getFileName();
            if (!expected.get("kind").asText().equals("bounce")) {
                continue;
            }
            ReadEmail email = read(CORPUS.resolve("sisimai").resolve(file));
            DeliveryStatus status = email.deliveryStatus();
            count("sisimai: recognised", status != null);
            if (status != null) {
                count("sisimai: recipient", status.finalRecipient() != null);
                count("sisimai: returned Message-ID", status.originalMessageId() != null);
                count(
                        "sisimai: class of status",
                        any(expected, code -> code.startsWith(status.status().substring(0, 1))));
                count("sisimai: status", any(expected, status.status()::equals));
                boolean standard = any(expected, code -> !code.matches("\\d\\.0\\.9\\d\\d"));
                if (standard) {
                    count("sisimai: status, where the report has one", any(expected, status.status()::equals));
                }
            }
        }
        assertThat(share("sisimai: recognised")).isGreaterThan(0.95);
        assertThat(share("sisimai: class of status")).isGreaterThan(0.95);
    }

    @Test
    void replies_lose_no_text_and_find_their_quotations() throws IOException {
        for (String folder : List.of("reply_crisp", "reply_github")) {
            for (Path file : files(CORPUS.resolve(folder))) {
                String whole = Text.tidy(Text.clean(Files.readString(file)));
                ReplyText reply = ReplyText.split(whole);
                boolean marked = whole.lines().anyMatch(line -> line.startsWith(">"));
                assertThat(reply.text()).as(file.toString()).isNotEmpty();
                if (marked) {
                    count(
                            folder + ": marked quotation set apart",
                            reply.text().lines().noneMatch(line -> line.startsWith(">")));
                }
                count(folder + ": something set apart", !reply.text().equals(whole));
            }
        }
    }

    @AfterAll
    static void print() {
        COUNTS.forEach((what, count) -> System.out.printf(Locale.ROOT, "%s: %d of %d%n", what, count[0], count[1]));
    }

    private static void compare(JsonNode expected, String field, String actual, String what) {
        if (!expected.get(field).isNull()) {
            count(what, dense(expected.get(field).asText()).equalsIgnoreCase(dense(actual)));
        }
    }

    private static boolean any(JsonNode expected, Predicate<String> test) {
        for (JsonNode recipient : expected.get("expected")) {
            if (test.test(recipient.get("dsn").asText())) {
                return true;
            }
        }
        return false;
    }

    private static String dense(String text) {
        return text.replaceAll("(?U)[\\s\\p{Cf}]+", "");
    }

    private static void count(String what, boolean good) {
        int[] count = COUNTS.computeIfAbsent(what, ignored -> new int[2]);
        count[0] += good ? 1 : 0;
        count[1]++;
    }

    private static double share(String what) {
        int[] count = COUNTS.get(what);
        return (double) count[0] / count[1];
    }

    private static ReadEmail read(Path file) throws IOException {
        return Mails.read(Files.readAllBytes(file));
    }

    private static List<Path> mails() throws IOException {
        List<Path> mails = new ArrayList<>();
        for (String folder : List.of("zammad", "otobo", "rubymail", "mime4j", "sisimai")) {
            mails.addAll(files(CORPUS.resolve(folder)).stream()
                    .filter(file -> file.toString().matches(".*\\.(?:box|eml|msg)"))
                    .toList());
        }
        return mails;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
