package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.stellwerk.issuer.http.Replies;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Authorization endpoint: gives the console a code for who is signed in, and lets everybody else sign in first. */
final class AuthorizeEndpoint {

    private final AuthorizationRequests requests;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Grants grants;
    private final Issuer issuer;

    AuthorizeEndpoint(
            AuthorizationRequests requests, Credentials credentials, Sessions sessions, Grants grants, URI issuer) {
        this.requests = requests;
        this.credentials = credentials;
        this.sessions = sessions;
        this.grants = grants;
        this.issuer = new Issuer(issuer);
    }

    HTTPResponse answer(HTTPRequest request) {
        return switch (requests.check(request.getURI().getRawQuery())) {
            case AuthorizationRequests.Checked.Sound(var sound) ->
                request.getMethod() == HTTPRequest.Method.POST ? signIn(sound, request) : ask(sound, request);
            case AuthorizationRequests.Checked.Flawed(var redirect, var state, var error) ->
                tell(redirect, state, error);
            case AuthorizationRequests.Checked.Foreign _ ->
                SignInPage.to(request).refused();
        };
    }

    private HTTPResponse ask(AuthenticationRequest sound, HTTPRequest request) {
        var prompt = Objects.requireNonNullElseGet(sound.getPrompt(), Prompt::new);
        var session = prompt.contains(Prompt.Type.LOGIN) ? Optional.<Session>empty() : sessions.of(request);
        if (session.isPresent()) {
            return grant(sound, session.get());
        }
        if (prompt.contains(Prompt.Type.NONE)) {
            return tell(sound.getRedirectionURI(), sound.getState(), OIDCError.LOGIN_REQUIRED);
        }
        return SignInPage.to(request, sound.getRedirectionURI())
                .ask(Objects.requireNonNullElse(sound.getLoginHint(), ""));
    }

    private HTTPResponse signIn(AuthenticationRequest sound, HTTPRequest request) {
        Form form;
        try {
            form = Form.of(request);
        } catch (ParseException _) {
            return SignInPage.to(request).refused();
        }
        var page = SignInPage.to(request, sound.getRedirectionURI());
        var address = Objects.requireNonNullElse(request.getClientIPAddress(), "");
        return switch (credentials.check(form.value("login"), form.value("password"), address)) {
            case Credentials.Outcome.Right(var account) -> {
                sessions.of(request).ifPresent(sessions::end);
                var session = sessions.begin(account);
                var response = grant(sound, session);
                sessions.keep(session, response);
                yield response;
            }
            case Credentials.Outcome.Wrong _ -> page.wrong(form.value("login"));
            case Credentials.Outcome.TooMany(var wait) -> page.tooMany(form.value("login"), wait);
        };
    }

    private HTTPResponse grant(AuthenticationRequest sound, Session session) {
        var redirect = sound.getRedirectionURI();
        var code = grants.codeFor(new Grant(session, redirect, sound.getCodeChallenge(), sound.getNonce()));
        return Replies.redirect(new AuthenticationSuccessResponse(
                        redirect,
                        new AuthorizationCode(code),
                        null,
                        null,
                        sound.getState(),
                        null,
                        issuer,
                        ResponseMode.QUERY)
                .toURI());
    }

    private HTTPResponse tell(URI redirect, @Nullable State state, ErrorObject error) {
        return Replies.redirect(
                new AuthenticationErrorResponse(redirect, error, state, issuer, ResponseMode.QUERY).toURI());
    }
}
