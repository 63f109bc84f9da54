package io.stellwerk.escalation.actions.api;

/** Examples of actions in the OpenAPI document. */
final class ActionExamples {

    static final String ACCEPT = """
            {}""";

    static final String REPLY = """
            {"text": "Please sign in again; your account is unlocked.", "cc": ["einkauf@kunde.example"],
             "attachments": [{"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "vpn.pdf", "size": 48213}]}""";

    static final String ESCALATE = """
            {
              "express": false,
              "handOver": {
                "problemStatement": "The VPN refuses the new password, although the account is not locked.",
                "affectedService": "vpn",
                "impact": 3,
                "urgency": 1,
                "affectedUsers": 1,
                "since": "yesterday, about 18:00",
                "environment": "Windows 11, VPN client 5.2, at home",
                "stepsToReproduce": "Start the client and sign in with the new password",
                "errorText": "Error 691: account locked",
                "triedSoFar": [
                  {"action": "Set the password again", "result": "Same error", "article": "KB-17"}
                ],
                "customerExpectation": "Access today",
                "promisedNextUpdate": "2026-11-23T11:00:00Z",
                "reachability": "+49 40 5550198, until 17:00",
                "attachmentsChecked": true,
                "reasonForHandOver": "RIGHTS",
                "targetTier": 2,
                "neededSkill": "network",
                "consentToShare": true
              }
            }""";

    static final String HAND_BACK = """
            {"reason": "The role is missing in the directory; the first level can set it."}""";

    static final String WAIT = """
            {"reason": "Does it work with the cable?", "until": "2026-11-26T08:00:00Z"}""";
    static final String ASSIGN = """
            {"agent": "ben", "reason": "He knows the customer's setup."}""";
    static final String NOTE = """
            {"text": "The cable is from 2019. @ben, do we have another one?"}""";
    static final String RECLASSIFY = """
            {"category": "remote-access", "impact": 2, "urgency": 1, "reason": "The whole branch office is cut off."}""";
    static final String REJECT = """
            {"reason": "Nobody has looked at the log yet; the first level can."}""";

    static final String RESOLVE = """
            {"resolution": "Unlocked the account."}""";

    static final String WARNED = """
            {
              "ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
              "ticketNumber": "SW-1000041",
              "status": "IN_PROGRESS",
              "since": "2026-11-23T09:15:00.612Z",
              "tier": 1,
              "queue": "tier-1",
              "needsDispatcher": false,
              "priority": "P3",
              "category": "remote-access",
              "customerId": "0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3",
              "subject": "No VPN after changing the password",
              "channel": "EMAIL",
              "language": "en",
              "skills": ["network"],
              "receivedAt": "2026-11-23T09:15:00Z",
              "firstResponse": {
                "dueAt": "2026-11-23T13:15:00Z", "state": "RUNNING", "policyVersion": "1", "calendarVersion": "1"
              },
              "bounces": 0,
              "handOvers": [],
              "owner": "anna.keller", "allowedActions": ["escalate", "reply", "resolve", "wait"],
              "sequence": 3,
              "version": 4,
              "updatedAt": "2026-11-23T10:15:00.618Z",
              "suppression": {
                "suppressionId": "0199f3d0-0000-7000-8000-000000000071", "address": "jonas.brandt@kunde.example",
                "scope": "ALL", "status": "5.1.1", "since": "2026-11-23T10:10:01Z",
                "expiresAt": "2027-02-21T10:10:01Z"
              },
              "warnings": [{
                "code": "RECIPIENT_SUPPRESSED",
                "detail": "Mail to the customer came back for good (5.1.1) on 2026-11-23. Your reply is withheld. Reach the customer another way, or lift the suppression with POST /api/notification/v1/suppressions/0199f3d0-0000-7000-8000-000000000071/lift and redrive the delivery."
              }]
            }""";

    private ActionExamples() {}
}
