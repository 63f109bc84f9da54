package io.stellwerk.escalation;

/** What agents do with tickets. */
public final class Bodies {

    /** An action's body, and the agent who sends it. */
    public record Deed(String agent, String body) {

        public Deed replace(String text, String other) {
            return new Deed(agent, body.replace(text, other));
        }
    }

    private Bodies() {}

    public static Deed by(String agent) {
        return new Deed(agent, "{}");
    }

    public static Deed reply(String agent, String text) {
        return new Deed(agent, "{\"text\": \"%s\"}".formatted(text));
    }

    public static Deed reason(String agent, String reason) {
        return new Deed(agent, "{\"reason\": \"%s\"}".formatted(reason));
    }

    public static Deed resolution(String agent, String resolution) {
        return new Deed(agent, "{\"resolution\": \"%s\"}".formatted(resolution));
    }

    public static Deed handOver(String agent) {
        return new Deed(agent, """
                {"handOver": {
                  "problemStatement": "VPN refuses the new password", "affectedService": "vpn", "impact": 3, "urgency": 1,
                  "affectedUsers": 1, "since": "yesterday", "environment": "Windows 11",
                  "stepsToReproduce": "sign in", "errorText": "Error 691",
                  "triedSoFar": [{"action": "set the password again", "result": "same error", "article": "KB-17"}],
                  "customerExpectation": "access today", "reachability": "by phone until 17:00",
                  "attachmentsChecked": true, "reasonForHandOver": "RIGHTS", "neededSkill": "radius",
                  "consentToShare": true}}""");
    }
}
