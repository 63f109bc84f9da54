package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.stellwerk.issuer.http.Replies;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Pages of the sign-in, in German or English as the browser prefers; nothing in them runs, and every value is escaped. */
final class SignInPage {

    private static final String HTML = "text/html";
    private static final Template TEMPLATE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build()
            .parse(Replies.resource("/sign-in.html"), Variant.forContentType(HTML));

    private static final String TEXTS = "sign-in";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int LONGEST_PREFERENCE = 500;

    private final ResourceBundle texts;
    private final String formTargets;

    private SignInPage(Locale language, String formTargets) {
        this.formTargets = formTargets;
        this.texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Pages without a form for the browser that asks. */
    static SignInPage to(HTTPRequest request) {
        return new SignInPage(preferred(request.getHeaderValue("Accept-Language")), "'none'");
    }

    /** Pages from which the browser is led to an address of the console. */
    static SignInPage to(HTTPRequest request, URI console) {
        return new SignInPage(
                preferred(request.getHeaderValue("Accept-Language")),
                "'self' " + console.getScheme() + "://" + console.getRawAuthority());
    }

    /** Asks for name and password. */
    HTTPResponse ask(String login) {
        return page(200, form(login, null));
    }

    HTTPResponse wrong(String login) {
        return page(422, form(login, texts.getString("wrong")));
    }

    HTTPResponse tooMany(String login, Duration wait) {
        var seconds = wait.toSeconds() + 1;
        var response =
                page(429, form(login, new MessageFormat(texts.getString("too-many")).format(new Object[] {seconds})));
        response.setHeader("Retry-After", Long.toString(seconds));
        return response;
    }

    /** Says that a request cannot be answered, to the person alone: where it came from is not known. */
    HTTPResponse refused() {
        return page(400, Map.of("title", texts.getString("refused"), "alert", texts.getString("refused-detail")));
    }

    HTTPResponse signedOut() {
        return page(200, Map.of("title", texts.getString("signed-out")));
    }

    private Map<String, Object> form(String login, @Nullable String alert) {
        var values = new HashMap<String, Object>(Map.of("title", texts.getString("title"), "login", login));
        values.put("alert", alert);
        return values;
    }

    private HTTPResponse page(int status, Map<String, Object> values) {
        var all = new HashMap<String, @Nullable Object>(values);
        all.putIfAbsent("alert", null);
        all.putIfAbsent("login", null);
        texts.keySet().forEach(key -> all.putIfAbsent(key.replace('-', '_'), texts.getString(key)));
        return Replies.page(status, TEMPLATE.render(all), formTargets);
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null || header.length() > LONGEST_PREFERENCE) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
