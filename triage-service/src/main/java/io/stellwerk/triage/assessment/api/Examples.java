package io.stellwerk.triage.assessment.api;

/** Examples for the OpenAPI document. */
final class Examples {

    static final String PREVIEW_DE = """
            {
              "subject": "VPN-Zugang nach Passwortwechsel gesperrt",
              "text": "Seit dem Passwortwechsel komme ich nicht mehr ins VPN. Es ist dringend.",
              "channel": "EMAIL",
              "languageHint": "de"
            }""";

    static final String PREVIEW_EN = """
            {
              "subject": "Printer",
              "text": "Nobody on the second floor can print since this morning.",
              "channel": "PHONE",
              "facts": {"vip": "true"}
            }""";

    static final String TRIAGED = """
            {
              "outcome": "TRIAGED",
              "language": {"code": "de", "confidence": 0.99},
              "category": "remote-access",
              "service": "vpn",
              "intent": "restore-access",
              "impact": 3,
              "urgency": 1,
              "priority": "P3",
              "tier": 1,
              "skills": ["network", "german"],
              "confidence": 0.84,
              "ruleSet": {"name": "default", "version": "1"},
              "evidence": [{
                "rule": "vpn",
                "observation": "“*vpn*” in the subject",
                "effect": "category=remote-access service=vpn tier=1 skill=network"
              }],
              "alternatives": [],
              "decidedAt": "2026-11-23T09:15:00.480Z"
            }""";

    static final String DEFERRED = """
            {
              "outcome": "DEFERRED",
              "reason": "NO_RULE_MATCHED",
              "language": {"code": "en", "confidence": 0.97},
              "impact": 3,
              "urgency": 3,
              "priority": "P5",
              "ruleSet": {"name": "default", "version": "1"},
              "evidence": [],
              "alternatives": [],
              "decidedAt": "2026-11-23T09:15:00.510Z"
            }""";

    private Examples() {}
}
