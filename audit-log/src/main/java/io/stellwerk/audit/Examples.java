package io.stellwerk.audit;

/** Example of the OpenAPI document; its hashes are true. */
final class Examples {

    static final String PAGE = """
            {
              "entries": [
                {
                  "number": 2,
                  "at": "2026-11-23T09:41:07.204117Z",
                  "actorId": "anna",
                  "actorName": "Anna Keller",
                  "address": "192.0.2.17",
                  "action": "ticket.escalate",
                  "subjectKind": "ticket",
                  "subjectId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                  "before": {"status": "IN_PROGRESS", "owner": "anna", "tier": "1", "version": "4"},
                  "after": {"status": "QUEUED", "tier": "2", "version": "5"},
                  "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                  "hash": "4ce02cb7fbb40646a2a00c50cd57c7e2e26b1bce935ffecad8d8b006ad0ac502"
                },
                {
                  "number": 1,
                  "at": "2026-11-23T09:15:30.118Z",
                  "actorId": "anna",
                  "actorName": "Anna Keller",
                  "address": "192.0.2.17",
                  "action": "ticket.accept",
                  "subjectKind": "ticket",
                  "subjectId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
                  "before": {"status": "QUEUED", "tier": "1", "version": "3"},
                  "after": {"status": "IN_PROGRESS", "owner": "anna", "tier": "1", "version": "4"},
                  "hash": "986cf9e32ebb9db3fdce929067affc88a12d16ad0160a430ce695760d10659e8"
                }
              ]
            }""";

    private Examples() {}
}
