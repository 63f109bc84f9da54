package io.stellwerk.problems;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Problems of those who did not sign in, or may not do what they want to. They say nothing about what there is. */
final class NotPermitted {

    private NotPermitted() {}

    static Problem withoutToken() {
        return Problem.of(
                CommonProblem.NOT_SIGNED_IN,
                "Sign in at the desk's OpenID provider and send its access token as Authorization: Bearer TOKEN.");
    }

    /** The reason stays here: it would help those who try out tokens. */
    static Problem of(AuthenticationFailedException failure) {
        Log.debugf("a token was refused: reason=%s", failure.getMessage());
        return Problem.of(
                CommonProblem.NOT_SIGNED_IN,
                "The token or API key is not one of this desk's, or no longer valid. Sign in again and send the new token,"
                        + " or ask an administrator about the key.");
    }

    /** The provider's keys are not there, so a token is neither good nor bad. */
    static Problem nobodyCanTell(OIDCException failure) {
        Log.warnf("the OpenID provider cannot be reached: reason=%s", failure.getMessage());
        return Problem.of(
                CommonProblem.SERVICE_UNAVAILABLE,
                "The desk's OpenID provider cannot be reached, so nobody can tell who you are. Try again in a moment.");
    }

    /** Names the permission that the endpoint asks for, to people and, as RFC 6750 has it, to programs. */
    static Response at(SimpleResourceInfo endpoint) {
        String permission = Arrays.stream(endpoint.getResourceClass().getMethods())
                .filter(method -> method.getName().equals(endpoint.getMethodName()))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(PermissionsAllowed.class)))
                .map(allowed -> allowed.value()[0])
                .findFirst()
                .orElse("none");
        Problem problem = Problem.of(
                CommonProblem.NOT_PERMITTED,
                "It takes the permission " + permission
                        + ", which your roles do not have. Ask an administrator for it.");
        return Response.fromResponse(problem.response())
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + permission + "\"")
                .build();
    }
}
