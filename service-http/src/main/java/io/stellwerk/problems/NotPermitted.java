package io.stellwerk.problems;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;

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

    static Problem withThisToken() {
        return Problem.of(
                CommonProblem.NOT_PERMITTED,
                "Your roles do not permit it. The API's description names the permission; ask an administrator for it.");
    }
}
