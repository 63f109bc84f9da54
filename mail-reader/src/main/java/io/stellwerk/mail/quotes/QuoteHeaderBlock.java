package io.stellwerk.mail.quotes;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of the quoted message, which mail programs copy above it. People make lists with the same labels; so it takes
 * a sender, a date with a time, and a subject, and either the subject is the one that is answered, or a line divides
 * what follows.
 */
final class QuoteHeaderBlock {
    private static final int MAX_LINES = 16;
    private static final int MAX_LABEL = 24;
    private static final int MAX_VALUE = 500;
    private static final int MAX_CONTINUATIONS = 4;
    private static final int LEAST_RULE = 20;

    private enum Role {
        SENDER,
        DATE,
        SUBJECT,
        OTHER
    }

    private static final Set<String> SENDER = words("from von de van da fra från od lähettäjä от откого expediteur"
            + " expéditeur absender feladó kimden gönderen від 差出人 发件人 寄件者 寄件人 보낸사람");
    private static final Set<String> DATE = words("sent date gesendet datum envoyé envoyéle verzonden inviato data"
            + " enviado enviadoel enviadaem enviadoem fecha skickat sendt dato wysłano odesláno odoslané elküldve"
            + " gönderildi tarih lähetetty päivämäärä отправлено дата messagedu 送信日時 日時 发送时间 日期 寄件日期"
            + " 보낸날짜");
    private static final Set<String> SUBJECT = words("subject betreff objet sujet onderwerp oggetto asunto assunto ämne"
            + " emne temat předmět predmet tárgy konu aihe тема 件名 主题 主旨 제목");
    private static final Set<String> OTHER =
            words("to cc bcc reply-to an kopie antwortan à copie copieà aan a para till til do dw vastaanottaja kopio"
                    + " кому копия копія komu címzett kime bilgi importance wichtigkeit priorität priority attachments"
                    + " anlagen anhänge 宛先 收件人 抄送 副本 받는사람 참조");

    private final List<String> lines;
    private final ReplySubject subject;

    QuoteHeaderBlock(List<String> lines, ReplySubject subject) {
        this.lines = lines;
        this.subject = subject;
    }

    /** Number of lines of the copied header that begins here; 0 when none does. */
    int length(int start) {
        if (role(lines.get(start)) == null) {
            return 0;
        }
        Map<Role, String> values = new EnumMap<>(Role.class);
        int end = end(start, values);
        String date = values.get(Role.DATE);
        String about = values.get(Role.SUBJECT);
        return values.containsKey(Role.SENDER)
                        && !values.get(Role.SENDER).isBlank()
                        && date != null
                        && QuoteEvidence.hasDateAndTime(date)
                        && about != null
                        && (subject.isAbout(about) || isDividedFrom(start))
                ? end - start
                : 0;
    }

    /** Number of lines with labels from here, whatever they say: after words that announce the original message. */
    int labelled(int start) {
        return start < lines.size() && role(lines.get(start)) != null
                ? end(start, new EnumMap<>(Role.class)) - start
                : 0;
    }

    private int end(int start, Map<Role, String> values) {
        int end = start;
        int continued = 0;
        @Nullable Role last = null;
        for (int i = start; i < Math.min(lines.size(), start + MAX_LINES); i++) {
            String line = lines.get(i);
            Role role = role(line);
            if (role != null) {
                values.putIfAbsent(role, value(line));
                last = role;
                continued = 0;
            } else if (line.isBlank()) {
                if (i + 1 >= lines.size() || role(lines.get(i + 1)) == null) {
                    break;
                }
            } else if (last == null || last == Role.SUBJECT || ++continued > MAX_CONTINUATIONS) {
                break;
            } else {
                values.merge(last, limited(line.strip()), (value, more) -> limited(value + ' ' + more));
            }
            end = i + 1;
        }
        return end;
    }

    /** A row of underscores as Outlook draws it, the words for an original message, or a line in the HTML. */
    private boolean isDividedFrom(int start) {
        int above = start - 1;
        while (above >= 0 && above > start - 4 && lines.get(above).isBlank()) {
            above--;
        }
        if (above < 0) {
            return false;
        }
        String line = lines.get(above);
        return QuoteMarkers.is(line, QuoteMarkers.RULE)
                || (QuotePhrases.isRule(line) && line.strip().length() >= LEAST_RULE);
    }

    private static @Nullable Role role(String line) {
        String text = stripped(line);
        int colon = colon(text);
        if (colon < 1) {
            return null;
        }
        String label = text.substring(0, colon)
                .toLowerCase(Locale.ROOT)
                .replace("*", "")
                .replace(" ", "");
        if (SENDER.contains(label)) {
            return Role.SENDER;
        }
        if (DATE.contains(label)) {
            return Role.DATE;
        }
        return SUBJECT.contains(label) ? Role.SUBJECT : OTHER.contains(label) ? Role.OTHER : null;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static String value(String line) {
        String text = stripped(line);
        String value = text.substring(colon(text) + 1);
        return limited(value).replace("*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String limited(String value) {
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    private static String stripped(String line) {
        int start = 0;
        while (start < line.length() && start < 10 && " \t>*\u00a0".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start).replace('\u00a0', ' ');
    }

    private static int colon(String text) {
        for (int i = 0; i < Math.min(text.length(), MAX_LABEL); i++) {
            if (text.charAt(i) == ':' || text.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }
}
