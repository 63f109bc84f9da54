package io.stellwerk.intake.selfservice.api;

/** Examples for the OpenAPI document. */
final class CustomerExamples {

    static final String TICKET = """
            {"ticketNumber": "SW-1000041", "subject": "VPN bricht ab", "desk": "Stellwerk Service Desk",
             "openedAt": "2026-11-23T09:15:00Z", "state": "IN_WORK", "since": "2026-11-23T09:31:00Z", "tier": 1,
             "answerPromisedAt": "2026-11-23T13:15:00Z", "rating": null, "rateable": false, "earlierMessages": 0,
             "messages": [{"messageId": "0199f3b0-0000-7000-8000-000000000011", "from": "YOU", "channel": "EMAIL",
              "text": "Seit heute Morgen bricht das VPN alle fünf Minuten ab.", "at": "2026-11-23T09:15:00Z",
              "attachments": [{"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "image.png", "size": 48213}]}]}""";

    static final String REPLY = """
            {"text": "It works again since lunch.",
             "attachments": [{"name": "log.txt", "contentType": "text/plain", "content": "aXQgZmFpbHM="}]}""";
    static final String RATING = """
            {"score": 5, "comment": "Quick, and explained so that I understood it."}""";

    private CustomerExamples() {}
}
