package io.stellwerk.escalation;

/** Bodies of agents' actions. */
public final class Bodies {

    private Bodies() {}

    public static String by(String agent) {
        return "{\"agent\": \"%s\"}".formatted(agent);
    }

    public static String reply(String agent, String text) {
        return "{\"agent\": \"%s\", \"text\": \"%s\"}".formatted(agent, text);
    }

    public static String reason(String agent, String reason) {
        return "{\"agent\": \"%s\", \"reason\": \"%s\"}".formatted(agent, reason);
    }

    public static String resolution(String agent, String resolution) {
        return "{\"agent\": \"%s\", \"resolution\": \"%s\"}".formatted(agent, resolution);
    }

    public static String handOver(String agent) {
        return """
                {"agent": "%s", "handOver": {
                  "problemStatement": "VPN refuses the new password", "affectedService": "vpn", "impact": 3, "urgency": 1,
                  "affectedUsers": 1, "since": "yesterday", "environment": "Windows 11",
                  "stepsToReproduce": "sign in", "errorText": "Error 691",
                  "triedSoFar": [{"action": "set the password again", "result": "same error", "article": "KB-17"}],
                  "customerExpectation": "access today", "reachability": "by phone until 17:00",
                  "attachmentsChecked": true, "reasonForHandOver": "RIGHTS", "neededSkill": "radius",
                  "consentToShare": true}}""".formatted(agent);
    }
}
