package io.stellwerk.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form in the shape of a mail: what is kept apart is kept in this shape, and read and released as mails are. */
final class FormMail {

    private FormMail() {}

    static byte[] of(Submission form, Instant now) {
        String facts = new TreeMap<>(RequestForm.facts(form.values()))
                .entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("\n"));
        String text = form.value("text") + (facts.isEmpty() ? "" : "\n\n" + facts);
        return String.join(
                        "\r\n",
                        "From: " + word(form.value("name")) + " <" + oneLine(form.value("email")) + ">",
                        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                        "Subject: " + word(form.value("subject")),
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: base64",
                        "",
                        Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String word(String text) {
        return text.isBlank()
                ? ""
                : "=?utf-8?b?"
                        + Base64.getEncoder().encodeToString(oneLine(text).getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** An address is checked before, but a line feed in it would be a header of somebody else's. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f<>]", " ").strip();
    }
}
