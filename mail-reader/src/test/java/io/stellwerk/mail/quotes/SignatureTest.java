package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, and lines that telephones add, are set apart from the words of a reply. */
class SignatureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Sent from Outlook for Android",
                "Get Outlook for iOS<https://aka.ms/o0ukef>",
                "Von meinem Samsung Galaxy Smartphone gesendet.",
                "Gesendet mit der WEB.DE Mail App",
                "Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.",
                "Sent from my Galaxy S24",
                "Envoyé depuis mon iPhone",
                "Inviato da iPhone",
                "Enviado desde mi iPhone",
                "Verzonden vanaf mijn iPhone",
                "Skickat från min iPhone",
                "iPhoneから送信",
                "发自我的iPhone",
                "Sent from my iPhone\n\nGet Outlook for iOS",
                "-- \nErika Muster\nCustomer Ltd"
            })
    void signatures_are_set_apart(String signature) {
        ReplyText reply = split("My answer.\n\n" + signature);

        assertThat(reply.text()).isEqualTo("My answer.");
        assertThat(reply.signature()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"moz-signature\">-- <br>Erika<br>Customer Ltd</div>",
                "<span class=\"gmail_signature_prefix\">-- </span><br><div class=\"gmail_signature\">Erika</div>",
                "<div id=\"Signature\"><p>Erika</p></div>",
                "<div>-- <br>Erika</div>",
                "<div>--&nbsp;<br>Erika</div>",
                "<div id=\"ms-outlook-mobile-signature\">Outlook für iOS</div>"
            })
    void signatures_in_html_are_set_apart(String signature) {
        ReadEmail email = mail(
                "From: a@b.example\nSubject: Re: It is dark\nContent-Type: text/html; charset=utf-8",
                "<div>My answer.</div><br>" + signature);

        assertThat(email.text()).isEqualTo("My answer.");
        assertThat(email.signature()).containsAnyOf("Erika", "Outlook");
    }

    private static ReplyText split(String text) {
        return ReplyText.split(text, "AW: It is dark");
    }
}
