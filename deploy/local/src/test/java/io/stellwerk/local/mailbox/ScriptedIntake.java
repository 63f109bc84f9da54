package io.stellwerk.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.embedded.MailServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for intake: takes mails, but for those whose subjects it was told another answer to. */
final class ScriptedIntake implements AutoCloseable {

    private record Answer(int status, String code) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger outages = new AtomicInteger();
    private volatile Answer outage = new Answer(503, "OVERLOADED");
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile String lastBody = "";
    private volatile String lastToken = "";

    ScriptedIntake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/intake/v1/emails", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** So many requests are answered that it is not there. */
    void outages(int number) {
        outages.set(number);
    }

    /** So many requests are answered that their token is not taken. */
    void refusedTokens(int number) {
        outage = new Answer(401, "NOT_SIGNED_IN");
        outages.set(number);
    }

    void answer(String subject, int status, String code) {
        answers.put(subject, new Answer(status, code));
    }

    /** The subjects of the mails that it took, in that order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The token with which the last mail came. */
    String lastToken() {
        return lastToken;
    }

    String lastBody() {
        return lastBody;
    }

    /** Sends a mail through the mail server. */
    void mail(MailServer mail, String sender, String to, String subject) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(sender + "@customer.example");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject);
        message.setText("Something is broken.");
        Transport.send(message);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var subject = body.lines()
                    .filter(line -> line.startsWith("Subject: "))
                    .findFirst()
                    .orElse("Subject: ")
                    .substring("Subject: ".length());
            var scripted = outages.getAndDecrement() > 0 ? outage : answers.getOrDefault(subject, new Answer(201, ""));
            if (scripted.status() == 201) {
                lastBody = body;
                lastToken = exchange.getRequestHeaders().getFirst("Authorization");
                taken.add(subject);
            }
            var answer = "{\"code\":\"%s\"}".formatted(scripted.code()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(scripted.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
