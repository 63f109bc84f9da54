package io.stellwerk.audit;

/**
 * Requests that were refused for the same reason, as they are counted together.
 *
 * @param request method and path, or nothing where a stranger chose them
 * @param code of the problem that was answered
 */
record RefusedRequest(String actorId, String actorName, String address, String action, String request, String code) {

    /** An action of somebody who signed in, and may not do it, or could not as things stand. */
    static final String ACTION = "request.refused";

    /** A token, key or link that is not valid. */
    static final String SIGN_IN = "sign-in.refused";

    private static final String MANY = "many";
    private static final String NOBODY = "unknown";

    /** Somebody who did not get in: told apart by address alone, since all else is theirs to choose. */
    static RefusedRequest signIn(String address, String code) {
        return new RefusedRequest(NOBODY, NOBODY, address, SIGN_IN, "", code);
    }

    /** The refusal as which it counts when too many others are counted. */
    RefusedRequest amongMany() {
        return new RefusedRequest(MANY, MANY, MANY, action, "", code);
    }
}
