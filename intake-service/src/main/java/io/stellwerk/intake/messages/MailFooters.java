package io.stellwerk.intake.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Footers that lists and gateways put below a text. Only a block at the very end counts, and only one that says what it
 * is: a sentence of the sender's must never pass for a footer.
 */
final class MailFooters {
    private static final int MOST_LINES = 40;
    private static final int MOST_LETTERS = 4_000;
    private static final int MOST_FOOTERS = 3;
    private static final int MOST_CUTS = 8;
    private static final int LONG_RULE = 20;
    private static final int SHORT_RULE = 2;
    private static final int SHORTEST_DISCLAIMER = 60;
    private static final String RULES = "-_=*~#–—";

    private static final List<String> OF_LISTS = List.of(
            "mailing list",
            "mailing-list",
            "mailinglist",
            "mailman",
            "listinfo",
            "liste de diffusion",
            "lista de correo",
            "lista de distribu",
            "lista di distribuzione",
            "lista dyskusyjna",
            "google groups",
            "google-gruppe",
            "groups.google.com",
            "groups.io",
            "-leave@",
            "leave-",
            "-unsubscribe@",
            "+unsubscribe@",
            "unsubscribe",
            "-request@",
            "/postorius/",
            "/sympa/",
            "listserv");
    private static final List<String> OF_GROUPS = List.of("groups.google.com", "google groups", "groups.io");
    private static final List<String> OF_LINKS = List.of("http", "@", "www.");
    private static final List<String> OF_SECRECY = List.of(
            "confidential",
            "intended recipient",
            "intended solely",
            "privileged",
            "vertraulich",
            "confidentiel",
            "riservat",
            "confidencial",
            "vertrouwelijk",
            "fortrolig",
            "konfidentiell",
            "luottamuksell",
            "poufn",
            "důvěrn",
            "bizalmas",
            "gizli",
            "конфиденциальн",
            "機密",
            "保密");
    private static final List<String> OF_SCANNERS = List.of(
            "virus-free",
            "virenfrei",
            "scanned for viruses",
            "auf viren",
            "been scanned",
            "sans virus",
            "libre de virus");
    private static final List<String> OF_MAIL = List.of(
            "mail",
            "message",
            "nachricht",
            "courriel",
            "messaggio",
            "mensaje",
            "mensagem",
            "bericht",
            "meddelande",
            "melding",
            "besked",
            "viesti",
            "wiadomo",
            "zpráv",
            "üzenet",
            "ileti",
            "сообщени",
            "письм",
            "メール",
            "邮件");

    private final List<String> lines;

    private MailFooters(List<String> lines) {
        this.lines = lines;
    }

    static MailFooters in(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::strip).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return new MailFooters(lines);
    }

    /** The text without the blocks that lists put below a rule of their own. */
    String withoutListFooters() {
        int end = lines.size();
        for (int i = 0; i < MOST_FOOTERS; i++) {
            int start = listFooter(end);
            if (start < 0) {
                break;
            }
            end = start;
        }
        return String.join("\n", lines.subList(0, end));
    }

    /** The text without its last block, for each beginning at which that block would be a footer. */
    List<String> withoutLastBlock() {
        List<String> cuts = new ArrayList<>();
        int letters = 0;
        for (int i = lines.size() - 1; i > 0 && lines.size() - i <= MOST_LINES && cuts.size() < MOST_CUTS; i--) {
            letters += lines.get(i).length();
            if (letters > MOST_LETTERS) {
                break;
            }
            boolean ruled = isRule(lines.get(i), SHORT_RULE);
            if ((ruled || lines.get(i - 1).isEmpty()) && isFooter(block(i, lines.size()), ruled)) {
                cuts.add(String.join("\n", lines.subList(0, i)));
            }
        }
        return cuts;
    }

    private int listFooter(int end) {
        int letters = 0;
        for (int i = end - 1; i >= 0 && end - i <= MOST_LINES && letters <= MOST_LETTERS; i--) {
            String line = lines.get(i);
            letters += line.length();
            boolean dashes = line.equals("--");
            if (isRule(line, LONG_RULE) || dashes) {
                String block = block(i, end);
                boolean ofList = says(block, dashes ? OF_GROUPS : OF_LISTS) && says(block, OF_LINKS);
                return ofList ? i : -1;
            }
        }
        return -1;
    }

    private String block(int from, int to) {
        return String.join("\n", lines.subList(from, to)).toLowerCase(Locale.ROOT);
    }

    private static boolean isFooter(String block, boolean ruled) {
        boolean disclaimer = block.length() >= SHORTEST_DISCLAIMER && says(block, OF_SECRECY) && says(block, OF_MAIL);
        return disclaimer || says(block, OF_SCANNERS) || (ruled && says(block, OF_LISTS));
    }

    private static boolean says(String block, List<String> words) {
        return words.stream().anyMatch(block::contains);
    }

    private static boolean isRule(String line, int shortest) {
        return line.length() >= shortest && line.chars().allMatch(c -> RULES.indexOf(c) >= 0);
    }
}
