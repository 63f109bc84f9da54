package io.stellwerk.mail.senders;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Subjects that mail programs give to automatic answers, in their languages: a phrase of theirs and a colon at the very
 * start. A person's answer to one begins with Re:, and a person's question about one has no colon there.
 */
final class AbsenceSubjects {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_TAGS = 3;

    private static final Set<String> PHRASES = Set.of(
            "automatische antwort",
            "automatische rückantwort",
            "automatische abwesenheitsnotiz",
            "autoantwort",
            "auto-antwort",
            "abwesenheitsnotiz",
            "abwesenheitsmeldung",
            "abwesenheitsnachricht",
            "abwesenheitsbenachrichtigung",
            "abwesenheitsassistent",
            "außer haus",
            "nicht im büro",
            "automatic reply",
            "automatic response",
            "automated reply",
            "automated response",
            "auto reply",
            "auto-reply",
            "autoreply",
            "auto response",
            "auto-response",
            "autoresponse",
            "out of office",
            "out of the office",
            "out-of-office",
            "out of office reply",
            "out of office response",
            "out of office autoreply",
            "out of office auto reply",
            "out of office auto-reply",
            "out of office notification",
            "vacation reply",
            "vacation response",
            "réponse automatique",
            "reponse automatique",
            "absent du bureau",
            "absence du bureau",
            "message d'absence",
            "notification d'absence",
            "respuesta automática",
            "respuesta automatica",
            "fuera de la oficina",
            "fuera de oficina",
            "risposta automatica",
            "fuori sede",
            "fuori ufficio",
            "resposta automática",
            "resposta automatica",
            "fora do escritório",
            "ausência temporária",
            "automatisch antwoord",
            "automatisch bericht",
            "afwezigheidsbericht",
            "niet op kantoor",
            "automatyczna odpowiedź",
            "odpowiedź automatyczna",
            "autoodpowiedź",
            "poza biurem",
            "automatiskt svar",
            "automatsvar",
            "autosvar",
            "frånvaromeddelande",
            "ej på kontoret",
            "automatisk svar",
            "fraværsbesked",
            "fraværsmelding",
            "ikke til stede",
            "automaattinen vastaus",
            "poissaoloviesti",
            "poissa toimistosta",
            "automatická odpověď",
            "automatická odpoveď",
            "mimo kancelář",
            "automatikus válasz",
            "házon kívül",
            "otomatik yanıt",
            "otomatik cevap",
            "ofis dışında",
            "автоматический ответ",
            "автоответ",
            "автоматична відповідь",
            "автоматичен отговор",
            "răspuns automat",
            "αυτόματη απάντηση",
            "automatski odgovor",
            "samodejni odgovor",
            "自動応答",
            "自動返信",
            "自动答复",
            "自动回复",
            "自動回覆",
            "自動答覆",
            "자동 회신",
            "자동 응답",
            "부재중");

    /** Notes writes the name between AUTO: and one of these. */
    private static final List<String> AFTER_NAME = List.of(
            " is out of the office",
            " is out of office",
            " ist außer haus",
            " ist nicht im büro",
            " est absent",
            " è fuori ufficio",
            " está fuera de la oficina",
            " is afwezig",
            " está ausente");

    private AbsenceSubjects() {}

    static boolean matches(String subject) {
        String folded = withoutTags(Normalizer.normalize(subject.strip(), Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2019', '\'')
                .replace('：', ':')
                .toLowerCase(Locale.ROOT));
        int colon = folded.indexOf(':');
        if (colon <= 0 || colon > MAX_LENGTH) {
            return false;
        }
        String phrase = folded.substring(0, colon).strip();
        return PHRASES.contains(phrase)
                || (phrase.equals("auto") && AFTER_NAME.stream().anyMatch(folded::contains));
    }

    /** Gateways put tags such as [EXTERNAL] before the subject. */
    private static String withoutTags(String subject) {
        String rest = subject;
        for (int tags = 0; tags < MAX_TAGS && rest.startsWith("["); tags++) {
            int end = rest.indexOf(']');
            if (end < 0 || end > MAX_LENGTH) {
                return rest;
            }
            rest = rest.substring(end + 1).strip();
        }
        return rest;
    }
}
