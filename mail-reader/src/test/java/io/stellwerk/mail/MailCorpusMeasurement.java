package io.stellwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.mail.quotes.ReplyText;
import io.stellwerk.mail.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the reader against collections of real mails, which are not part of this project; therefore it runs only on
 * request, with {@code -Dtest=MailCorpusMeasurement -Dstellwerk.mail-corpus=FOLDER}. Texts are compared without white
 * space.
 */
class MailCorpusMeasurement {
    private static final Path CORPUS = Path.of(System.getProperty("stellwerk.mail-corpus", "."));
    private static final Map<String, int[]> COUNTS = new TreeMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the other system is wrong, by the mail's standards and by what an agent needs to read. */
    private static final Map<String, String> ZAMMAD_IS_WRONG = Map.of(
            "mail018.box subject", "leaves UTF-7 undecoded: +ANw-bermittlungsstatus for Übermittlungsstatus",
            "mail018.box text", "leaves UTF-7 undecoded: +APw-ber for über",
            "mail020.box text", "&lang; is U+27E8 in HTML 5; U+3008, from HTML 4, is an ideographic bracket",
            "mail026.box text", "shows the title of an empty table; ours is the plain alternative with the words",
            "mail054.box text", "shows nothing because the boundary's line is not indented; ours is 'some text'",
            "mail076.box from_email", "has a '>' at the end of the domain, which can be in none");

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
        Set<String> differences = new TreeSet<>();
        for (JsonNode expected :
                JSON.readTree(CORPUS.resolve("zammad_expected.json").toFile())) {
            ReadEmail email =
                    read(CORPUS.resolve("zammad").resolve(expected.get("file").asText()));
            String file = expected.get("file").asText();
            compare(expected, "subject", email.subject(), file, differences);
            compare(expected, "from_email", email.from().address(), file, differences);
            JsonNode body = expected.get("body");
            if (!body.isNull()) {
                String text = body.asText().equals("no visible content")
                        ? ""
                        : Jsoup.parse(body.asText()).wholeText();
                boolean same = dense(text).equals(dense(email.body()))
                        || dense(body.asText()).equals(dense(email.body()));
                count("zammad: text", same);
                if (!same) {
                    differences.add(file + " text");
                }
            }
        }
        assertThat(differences).isEqualTo(ZAMMAD_IS_WRONG.keySet());
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
                ReplyText reply = ReplyText.split(whole, "Re: " + Mails.copiedSubject(whole));
                assertThat(reply.text()).as(file.toString()).isNotEmpty();
                int kept =
                        dense(reply.text() + reply.quoted() + reply.signature()).length();
                assertThat(kept)
                        .as(file.toString())
                        .isGreaterThanOrEqualTo(dense(whole).length());
                count(folder + ": something set apart", !reply.text().equals(whole));
            }
        }
    }

    @AfterAll
    static void print() {
        COUNTS.forEach((what, count) -> System.out.printf(Locale.ROOT, "%s: %d of %d%n", what, count[0], count[1]));
    }

    private static void compare(JsonNode expected, String field, String actual, String file, Set<String> differences) {
        if (!expected.get(field).isNull()) {
            boolean same = dense(expected.get(field).asText()).equals(dense(actual));
            count("zammad: " + field, same);
            if (!same) {
                differences.add(file + ' ' + field);
            }
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
        return text.replaceAll("(?U)\\s+", "");
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
