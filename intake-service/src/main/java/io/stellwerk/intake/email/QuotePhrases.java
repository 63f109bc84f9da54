package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Phrases.any;
import static io.stellwerk.intake.email.Phrases.pattern;

import java.util.regex.Pattern;

/** The words by which mail programs, in their languages, introduce what they quote or forward. */
final class QuotePhrases {
    /** A cheap sign that a line may be an attribution at all. */
    static final Pattern ATTRIBUTION_WORD = pattern(any(
            "@",
            "wrote",
            "schrieb",
            "schreef",
            "skrev",
            "kirjoitti",
            "écrit",
            "scritto",
            "escribi",
            "escreveu",
            "napisa",
            "írta",
            "napsal",
            "yazd",
            "пишет",
            "написа"));

    /** Who wrote when: before a quotation. */
    static final Pattern ATTRIBUTION = pattern(any(
            "(?:-{2,6} ?)?on .{4,300}\\bwrote ?(?::|-{2,6})",
            "on .{4,300}@.{1,100} wrote",
            ".{0,300}\\b(?:schrieb|schreef|skrev|kirjoitti)\\b.{0,200}:",
            ".{2,100} (?:schrieb|wrote) (?:am|on|at) .{0,100}:",
            ".{0,300} (?:írta|napsal\\(a\\)|yazdı) ?:",
            "am .{0,300} hat .{1,200} geschrieben ?:",
            "le .{0,300} a écrit ?:",
            "(?:il|in data) .{0,300} ha scritto ?:",
            "el .{0,300} escribió ?:",
            "em .{0,300} escreveu ?:",
            "(?:w dniu|dnia) .{0,300} napisał(?:a|\\(a\\))? ?:",
            ".{0,300} (?:пишет|написал\\(?а?\\)?) ?:",
            "(?=.{0,200}(?:\\d{4}|\\d\\d\\.\\d\\d))(?=.{0,200}\\d[:.]\\d\\d).{0,300}<[^<>\\s@]{1,80}@[^<>\\s]{1,120}\\s?>"
                    + " ?:"));

    /** After such a line everything is quoted. */
    static final Pattern ORIGINAL = pattern(
            "[\\s*>]{0,4}[-_–—]{2,20} ?",
            any(
                    "original (?:message|appointment|besked)",
                    "ursprüngliche (?:nachricht|e-?mail|mail)",
                    "original-?nachricht",
                    "message d'origine",
                    "message original",
                    "messaggio originale",
                    "mensaje original",
                    "oorspronkelijk bericht",
                    "mensagem original",
                    "ursprungligt meddelande",
                    "oprindelig (?:meddelelse|besked)",
                    "wiadomość oryginalna",
                    "reply message"),
            " ?[-_–—]{2,20}\\s{0,4}");

    /** What follows such a line is passed on, and so is news. */
    static final Pattern FORWARD = pattern(
            "[\\s*]{0,4}",
            any(
                    "[-_]{2,20} ?(?:forwarded message|forwarded by .{1,100}|weitergeleitete nachricht) ?[-_]{0,20}",
                    "[-_]{2,20} ?(?:message transféré|messaggio inoltrato) ?[-_]{0,20}",
                    "begin forwarded message:",
                    "anfang der weitergeleiteten (?:nachricht|e-mail):"),
            "\\s{0,4}");

    static final Pattern SENDER_LABEL =
            label("from", "von", "de", "van", "da", "fra", "från", "od", "lähettäjä", "от", "expediteur", "absender");

    static final Pattern OTHER_LABEL = label(
            "sent",
            "date",
            "to",
            "subject",
            "cc",
            "reply-to",
            "gesendet",
            "datum",
            "an",
            "betreff",
            "kopie",
            "antwort an",
            "message du",
            "envoyé(?: le)?",
            "à",
            "objet",
            "sujet",
            "copie(?: à)?",
            "verzonden",
            "aan",
            "onderwerp",
            "inviato",
            "data",
            "a",
            "oggetto",
            "enviado(?: el| em)?",
            "fecha",
            "para",
            "asunto",
            "assunto",
            "skickat",
            "till",
            "ämne",
            "sendt",
            "dato",
            "til",
            "emne",
            "wysłano",
            "do",
            "temat",
            "lähetetty",
            "vastaanottaja",
            "aihe",
            "дата",
            "кому",
            "тема",
            "отправлено");

    static final Pattern RULE = pattern("[\\s*]{0,4}[-_=–—]{3,200}\\s{0,4}");

    private QuotePhrases() {}

    private static Pattern label(String... names) {
        return pattern("[\\s>*]{0,8}", any(names), "\\s?\\*?\\s?:.{0,1000}");
    }
}
