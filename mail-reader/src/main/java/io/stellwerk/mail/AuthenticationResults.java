package io.stellwerk.mail;

import io.stellwerk.mail.mime.MimeHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Results that mail servers have written into a mail about its sender (RFC 8601). Only fields of trusted servers
 * count, and only those that stand above what strangers can write: the first Received fields are the receiver's own servers', and everything
 * below them came from outside.
 */
public final class AuthenticationResults {
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 8 * 1024;

    private final List<Field> fields;

    /** A field, and how many servers have handled the mail after the one that wrote it. */
    record Field(int received, String value) {}

    private AuthenticationResults(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    static AuthenticationResults of(MimeHeaders headers) {
        List<Field> fields = new ArrayList<>();
        int received = 0;
        for (MimeHeaders.Field field : headers.fields()) {
            if (field.name().equals("received")) {
                received++;
            } else if (field.name().equals("authentication-results") && fields.size() < MOST_FIELDS) {
                fields.add(new Field(received, field.value()));
            }
        }
        return new AuthenticationResults(fields);
    }

    /**
     * Tells whether a trusted server vouches for the domain of this address: by DMARC where it says something about that, else by
     * a signature or an envelope of the same domain.
     *
     * @param trusted the names of the trusted servers, in lower case
     * @param ownHops how many Received fields the receiver's own servers put above the field that counts
     */
    public boolean vouchFor(String address, Set<String> trusted, int ownHops) {
        String domain = domain(address);
        boolean aligned = false;
        for (Field field : fields) {
            if (field.received() > ownHops || domain.isEmpty()) {
                break;
            }
            List<String> parts = parts(field.value());
            if (parts.isEmpty() || !trusted.contains(words(parts.getFirst()).getFirst())) {
                continue;
            }
            for (String part : parts.subList(1, parts.size())) {
                Result result = Result.of(words(part));
                if (result.decides()) {
                    return result.passed() && (result.domain().isEmpty() || isSame(result.domain(), domain));
                }
                aligned |= result.passed() && isSame(result.domain(), domain);
            }
        }
        return aligned;
    }

    /** One method's result and the domain that it is about. */
    private record Result(String method, String result, String domain) {

        static Result of(List<String> words) {
            String first = words.getFirst();
            int equals = first.indexOf('=');
            if (equals < 0) {
                return new Result("", "", "");
            }
            String method = first.substring(0, equals);
            int version = method.indexOf('/');
            String name = version < 0 ? method : method.substring(0, version);
            return new Result(name, first.substring(equals + 1), domainOf(name, words));
        }

        private static String domainOf(String method, List<String> words) {
            String wanted = switch (method) {
                case "dmarc" -> "header.from=";
                case "dkim" -> "header.d=";
                case "spf" -> "smtp.mailfrom=";
                default -> "?";
            };
            return words.stream()
                    .filter(word -> word.startsWith(wanted))
                    .map(word -> word.substring(wanted.length()))
                    .map(value -> value.indexOf('@') < 0 ? value : AuthenticationResults.domain(value))
                    .findFirst()
                    .orElse("");
        }

        boolean passed() {
            return result.equals("pass");
        }

        boolean decides() {
            return method.equals("dmarc") && (passed() || result.equals("fail"));
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The same domain, or one below the other. */
    private static boolean isSame(String one, String other) {
        return !one.isEmpty()
                && one.indexOf('.') > 0
                && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
    }

    private static List<String> words(String part) {
        return List.of(part.strip().split("\\s+", -1));
    }

    /** The parts between semicolons in lower case, without comments and quoted reasons. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(value.length(), LONGEST_FIELD); i++) {
            char c = value.charAt(i);
            boolean inComment = depth > 0;
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (!quoted && !inComment && c == ';') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!quoted && !inComment) {
                part.append(Character.toLowerCase(c));
            }
        }
        parts.add(part.toString());
        return parts.stream().filter(one -> !one.isBlank()).toList();
    }
}
