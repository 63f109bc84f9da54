package io.stellwerk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds requests that are nearly right, each from its random numbers alone. */
final class FuzzedRequest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "X");

    private static final List<String> HEADERS = List.of(
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "traceparent",
            "tracestate",
            "Accept",
            "Accept-Encoding",
            "Authorization",
            "Range",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "Cookie",
            "Expect",
            "Host",
            "Forwarded",
            "Accept-Language",
            "Origin",
            "Access-Control-Request-Method",
            "Upgrade",
            "If-Modified-Since");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json;charset=UTF-7",
            "application/json; charset=nonsense",
            "application/json;charset=utf-16",
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/xml",
            "",
            "application",
            "a/b/c",
            "*/*",
            "application/*+json",
            "message/rfc822;charset=\"",
            "application/json;a=\"b");

    private static final List<String> WRONG_LENGTHS = List.of(
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: gzip");

    private final RestOperation operation;
    private final Map<String, String> known;
    private final RandomGenerator random;

    FuzzedRequest(RestOperation operation, Map<String, String> known, RandomGenerator random) {
        this.operation = operation;
        this.known = known;
        this.random = random;
    }

    byte[] bytes() {
        String method = random.nextInt(25) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        Map<String, String> headers = headers();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        byte[] body = body(headers);
        StringBuilder head = new StringBuilder(method + " " + path() + query() + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        boolean isSent = operation.method().equals("POST") || body.length > 0;
        if (random.nextInt(60) == 0) {
            head.append(WRONG_LENGTHS.get(random.nextInt(WRONG_LENGTHS.size()))).append("\r\n");
        } else if (isSent) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String authorization() {
        return "Bearer " + TestIdentity.withEveryRole("tom.reed");
    }

    /** As it should be. */
    byte[] unchanged() {
        return unchanged(authorization());
    }

    /** As it should be, but for who sends it. */
    byte[] unchanged(String authorization) {
        RestOperation.Body body = operation.bodies().isEmpty()
                ? new RestOperation.Body("", "")
                : operation.bodies().getFirst();
        byte[] text = body.text().getBytes(StandardCharsets.UTF_8);
        String head = operation.method() + " " + filled()
                + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nIf-Match: \"1\"\r\n"
                + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                + (body.mediaType().isEmpty() ? "" : "Content-Type: " + body.mediaType() + "\r\n")
                + "Content-Length: " + text.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(text);
        return request.toByteArray();
    }

    private String filled() {
        return VARIABLE.matcher(operation.path())
                .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), "1")));
    }

    private String path() {
        String path = random.nextInt(6) == 0
                ? VARIABLE.matcher(operation.path())
                        .replaceAll(_ -> Matcher.quoteReplacement(NastyValues.inAddress(random)))
                : filled();
        if (random.nextInt(12) > 0) {
            return path;
        }
        int slash = path.indexOf('/', random.nextInt(path.length()));
        int at = slash < 0 ? path.length() : slash;
        String rest = path.substring(at);
        return random.nextInt(10) == 0
                ? NastyValues.inAddress(random)
                : path.substring(0, at) + "/" + NastyValues.inAddress(random) + rest;
    }

    private String query() {
        boolean hasQuery = operation.query().isEmpty() ? random.nextInt(12) == 0 : random.nextInt(2) == 0;
        if (!hasQuery) {
            return "";
        }
        StringBuilder query = new StringBuilder("?");
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean isKnown = !operation.query().isEmpty() && random.nextInt(6) > 0;
            query.append(
                            isKnown
                                    ? operation
                                            .query()
                                            .get(random.nextInt(
                                                    operation.query().size()))
                                    : NastyValues.inAddress(random))
                    .append(random.nextInt(20) == 0 ? "" : "=")
                    .append(NastyValues.inAddress(random))
                    .append(i == 0 ? "" : "&");
        }
        return query.toString();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", "desk");
        headers.put("Connection", "close");
        headers.put("Authorization", authorization());
        if (operation.method().equals("POST") && random.nextInt(10) > 0) {
            headers.put("If-Match", "\"" + (1 + random.nextInt(3)) + "\"");
        }
        if (random.nextInt(4) == 0) {
            headers.put(HEADERS.get(random.nextInt(HEADERS.size())), NastyValues.header(random));
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) {
        if (operation.bodies().isEmpty()) {
            return random.nextInt(10) == 0 ? NastyValues.json(random).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        RestOperation.Body example =
                operation.bodies().get(random.nextInt(operation.bodies().size()));
        boolean isWrongType = random.nextInt(15) == 0;
        headers.put(
                "Content-Type",
                isWrongType ? MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())) : example.mediaType());
        if (random.nextInt(50) == 0) {
            headers.put("Content-Encoding", "gzip");
        }
        return Mutations.of(example.text().getBytes(StandardCharsets.UTF_8), random);
    }
}
