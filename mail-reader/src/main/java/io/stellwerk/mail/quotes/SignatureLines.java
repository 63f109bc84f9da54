package io.stellwerk.mail.quotes;

import io.stellwerk.mail.quotes.QuoteLines.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the signature in what is new: below the delimiter that RFC 3676 has for it, two dashes and a blank, or in an
 * element made for it, and the line that a telephone adds at the end. Rows of dashes, and dashes typed by hand, divide
 * what people write.
 */
final class SignatureLines {
    private static final int MAX_LINES = 15;
    private static final int MAX_FOOTER = 100;
    private static final int MAX_FOOTERS = 2;
    private static final String DELIMITER = "-- ";

    /** All words that such a line is made of; one that has any other is a person's. */
    private static final Set<String> FOOTER_WORDS = words("sent from via with using my the get for gesendet gesandt"
            + " verschickt von mit der dem aus über per meinem meiner diese nachricht e-mail mail email wurde holen sie"
            + " sich beziehen envoyé envoye de depuis mon ma à partir télécharger pour inviato da dal mio mia enviado"
            + " desde mi do meu a obtener obter verzonden vanaf met mijn outlook voor wysłane z mojego skickat från min"
            + " sendt fra lähetetty omasta отправлено с моего моей из on auf sur su en no app mobile mobiles device"
            + " smartphone phone telefon handy mobiltelefon mobilgerät gerät tablet téléphone portable móvil celular"
            + " puhelimesta secure sicherer sicher email. wireless 4g 5g lte android-gerät");

    private static final Set<String> PRODUCTS = words("iphone ipad ipod samsung galaxy android android-gerät"
            + " android-mobiltelefon huawei xiaomi redmi oneplus pixel motorola nokia xperia sony blackberry"
            + " windows outlook gmail gmx web.de yahoo aol proton protonmail tutanota tuta fastmail spark"
            + " airmail edison mailbird thunderbird k-9 bluemail icloud zoho telekom vodafone verizon"
            + " t-mobile at&t t-online freenet posteo mobile smartphone mobiltelefon mobilgerät ios"
            + " iphonesta iphona iphone'a iphone’a");

    private static final Set<String> OPENERS = words("sent get gesendet gesandt verschickt von diese holen outlook"
            + " envoyé envoye télécharger inviato enviado obtener obter verzonden wysłane skickat sendt lähetetty"
            + " отправлено");

    private static final List<String> EASTERN = List.of("から送信", "发自我的", "發自我的", "從我的", "에서 보냄");

    private final List<String> lines;
    private final Role[] roles;

    private SignatureLines(List<String> lines, Role[] roles) {
        this.lines = lines;
        this.roles = roles;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    static void mark(List<String> lines, Role[] roles) {
        SignatureLines signatures = new SignatureLines(lines, roles);
        signatures.markElements();
        signatures.markBelowDelimiter();
        signatures.markFooters();
    }

    private void markElements() {
        boolean inside = false;
        for (int i = 0; i < roles.length; i++) {
            if (QuoteMarkers.is(lines.get(i), QuoteMarkers.SIGNATURE_BEGIN)) {
                inside = true;
            } else if (QuoteMarkers.is(lines.get(i), QuoteMarkers.SIGNATURE_END)) {
                inside = false;
            } else if (inside && roles[i] == Role.NEW) {
                roles[i] = Role.SIGNATURE;
            }
        }
    }

    /** Only the first delimiter of what stands together, if it is the only one: several divide a text. */
    private void markBelowDelimiter() {
        int start = 0;
        while (start < roles.length) {
            int end = start;
            int delimiters = 0;
            int delimiter = -1;
            while (end < roles.length && roles[end] != Role.QUOTED) {
                if (isDelimiter(end)) {
                    delimiters++;
                    delimiter = end;
                }
                end++;
            }
            if (delimiters == 1 && isSignature(delimiter, end)) {
                for (int i = delimiter; i < end; i++) {
                    roles[i] = roles[i] == Role.NEW ? Role.SIGNATURE : roles[i];
                }
            }
            start = end + 1;
        }
    }

    private boolean isDelimiter(int i) {
        return roles[i] == Role.NEW
                && (lines.get(i).equals(DELIMITER)
                        || (i > 0
                                && lines.get(i).strip().equals("--")
                                && QuoteMarkers.is(lines.get(i - 1), QuoteMarkers.DELIMITER)));
    }

    private boolean isSignature(int from, int to) {
        List<String> filled = lines.subList(from + 1, to).stream()
                .filter(line -> !line.isBlank() && !QuoteMarkers.isAny(line))
                .toList();
        return filled.size() <= MAX_LINES && filled.stream().noneMatch(line -> line.indexOf('?') >= 0);
    }

    /** At the end of what is new, where nothing but signature and quotation follows. */
    private void markFooters() {
        int found = 0;
        for (int i = roles.length - 1; i >= 0 && found < MAX_FOOTERS; i--) {
            if (roles[i] != Role.NEW || lines.get(i).isBlank()) {
                continue;
            }
            if (!isMobileFooter(lines.get(i)) || answersLineAbove(i)) {
                return;
            }
            roles[i] = Role.SIGNATURE;
            found++;
        }
    }

    private boolean answersLineAbove(int i) {
        return i > 0 && (lines.get(i - 1).endsWith(":") || lines.get(i - 1).endsWith("?"));
    }

    static boolean isMobileFooter(String line) {
        String text = withoutLink(line.replace('\u00a0', ' ').strip()).toLowerCase(Locale.ROOT);
        if (text.length() < 8 || text.length() > MAX_FOOTER) {
            return false;
        }
        if (EASTERN.stream().anyMatch(text::contains)) {
            return PRODUCTS.stream().anyMatch(text::contains) && text.length() < 40;
        }
        String[] words = text.replace(", ", " ").split(" ");
        words[words.length - 1] = withoutFullStop(words[words.length - 1]);
        return OPENERS.contains(words[0])
                && Arrays.stream(words).anyMatch(PRODUCTS::contains)
                && Arrays.stream(words)
                        .allMatch(word -> word.isEmpty()
                                || FOOTER_WORDS.contains(word)
                                || PRODUCTS.contains(word)
                                || isModel(word));
    }

    /** Names of models and versions: S24, A52s, 11. */
    private static boolean isModel(String word) {
        return word.length() <= 4
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().allMatch(Character::isLetterOrDigit);
    }

    private static String withoutFullStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutLink(String line) {
        int link = line.indexOf("http");
        if (link < 1) {
            return line;
        }
        char before = line.charAt(link - 1);
        boolean bracket = before == '<' || before == '(' || before == '[';
        return line.substring(0, bracket ? link - 1 : link).strip();
    }
}
