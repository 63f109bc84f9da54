package io.stellwerk.intake;

/** Examples of answers that several operations share, for the OpenAPI document. */
final class Examples {
    static final String OPENED = """
            {"ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041", "outcome": "opened"}""";
    static final String APPENDED = """
            {"ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041", "outcome": "appended"}""";
    static final String DUPLICATE = """
            {"ticketId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11", "ticketNumber": "SW-1000041", "outcome": "duplicate"}""";
    static final String IGNORED = """
            {"ticketId": null, "ticketNumber": null, "outcome": "ignored", "reason": "REPORT_WITHOUT_TICKET"}""";

    private static final String PROBLEM = "{\"type\": \"urn:stellwerk:problem:";

    static final String INVALID_JSON = PROBLEM + """
            invalid-json", "title": "The body is not valid JSON", "status": 400, "code": "INVALID_JSON",
             "detail": "Send one JSON object in UTF-8, with the fields that /api/intake/openapi describes."}""";
    static final String TICKET_LINK_NOT_VALID = PROBLEM + """
            ticket-link-not-valid", "title": "The link opens nothing", "status": 401, "code": "TICKET_LINK_NOT_VALID",
             "detail": "The link may be too old, incomplete or replaced by a newer one. Answer one of our mails: the next one\
             has a new link."}""";
    static final String TICKET_NOT_FOUND = PROBLEM + """
            ticket-not-found", "title": "There is no such ticket", "status": 404, "code": "TICKET_NOT_FOUND",
             "detail": "Take the ticketId from the answer that opened the ticket."}""";
    static final String ATTACHMENT_NOT_FOUND = PROBLEM + """
            attachment-not-found", "title": "There is no such attachment", "status": 404,
             "code": "ATTACHMENT_NOT_FOUND", "detail": "Take the attachmentId from the conversation."}""";
    static final String INVALID_UPLOAD = PROBLEM + """
            invalid-upload", "title": "The file is incomplete", "status": 422, "code": "INVALID_UPLOAD",
             "detail": "Correct the fields listed under errors and send it again.",
             "errors": [{"field": "name", "message": "must not be blank"}]}""";
    static final String FILE_TYPE_FORBIDDEN = PROBLEM + """
            file-type-forbidden", "title": "Files of that type are not kept", "status": 422, "code": "FILE_TYPE_FORBIDDEN",
             "detail": "Put it where the customer can fetch it, or send it in another form."}""";
    static final String IGNORED_MESSAGE_NOT_FOUND = PROBLEM + """
            ignored-message-not-found", "title": "There is no such ignored message", "status": 404,
             "code": "IGNORED_MESSAGE_NOT_FOUND",
             "detail": "Look up the id in GET /api/intake/v1/ignored-messages. Ignored messages are kept for a while only."}""";
    static final String IGNORED_MESSAGE_NOT_KEPT = PROBLEM + """
            ignored-message-not-kept", "title": "The ignored message was not kept", "status": 409,
             "code": "IGNORED_MESSAGE_NOT_KEPT",
             "detail": "Only that it came is remembered. Ask its sender to send it again."}""";
    static final String API_KEY_NOT_FOUND = PROBLEM + """
            api-key-not-found", "title": "There is no such API key", "status": 404, "code": "API_KEY_NOT_FOUND",
             "detail": "Look up the keyId in GET /api/intake/v1/api-keys."}""";
    static final String API_KEY_ENDED = PROBLEM + """
            api-key-ended", "title": "The API key is revoked or expired", "status": 409, "code": "API_KEY_ENDED",
             "detail": "Make a new key for the integration."}""";
    static final String TOO_MANY_API_KEYS = PROBLEM + """
            too-many-api-keys", "title": "There are too many API keys", "status": 409, "code": "TOO_MANY_API_KEYS",
             "detail": "There are 500 active keys already. Revoke those that are not used; lastUsedAt tells."}""";
    static final String INVALID_KEY_REQUEST = PROBLEM + """
            invalid-key-request", "title": "There cannot be such an API key", "status": 422,
             "code": "INVALID_KEY_REQUEST", "detail": "Correct the fields listed under errors and send it again.",
             "errors": [{"field": "scopes", "message": "must not be empty"}]}""";
    static final String PAYLOAD_TOO_LARGE = PROBLEM + """
            payload-too-large", "title": "The body is too large", "status": 413, "code": "PAYLOAD_TOO_LARGE",
             "detail": "A mail may have 30 MB, a JSON body 2 MB, unless set otherwise."}""";
    static final String UNSUPPORTED_MEDIA_TYPE = PROBLEM + """
            unsupported-media-type", "title": "The body has the wrong content type", "status": 415,
             "code": "UNSUPPORTED_MEDIA_TYPE",
             "detail": "Mails are sent as message/rfc822, everything else as application/json."}""";
    static final String TICKET_NOT_SOLVED = PROBLEM + """
            ticket-not-solved", "title": "The ticket is not solved", "status": 409, "code": "TICKET_NOT_SOLVED",
             "detail": "Rate it when it is solved; you can write to the desk meanwhile."}""";
    static final String RATING_FINAL = PROBLEM + """
            rating-final", "title": "The rating cannot be changed any more", "status": 409, "code": "RATING_FINAL",
             "detail": "A rating can be changed for some days. Write to the desk instead."}""";
    static final String INVALID_CUSTOMER_REQUEST = PROBLEM + """
            invalid-customer-request", "title": "What the customer sends is incomplete or too long", "status": 422,
             "code": "INVALID_CUSTOMER_REQUEST", "detail": "Correct the fields listed under errors and send it again.",
             "errors": [{"field": "text", "message": "must not be blank"}]}""";
    static final String INVALID_WEB_REQUEST = PROBLEM + """
            invalid-web-request", "title": "The web request is incomplete or too long", "status": 422,
             "code": "INVALID_WEB_REQUEST", "detail": "Correct the fields listed under errors and send it again.",
             "errors": [{"field": "email", "message": "must not be blank"}]}""";
    static final String INVALID_CALL = PROBLEM + """
            invalid-call", "title": "The call note is incomplete or too long", "status": 422, "code": "INVALID_CALL",
             "detail": "Correct the fields listed under errors and send it again.",
             "errors": [{"field": "note", "message": "must not be blank"}]}""";
    static final String INVALID_EMAIL = PROBLEM + """
            invalid-email", "title": "The body is not an e-mail", "status": 422, "code": "INVALID_EMAIL",
             "detail": "Send the raw mail with its header, as the mail server has it."}""";
    static final String IDEMPOTENCY_KEY_REUSED = PROBLEM + """
            idempotency-key-reused", "title": "The Idempotency-Key belongs to another request", "status": 422,
             "code": "IDEMPOTENCY_KEY_REUSED",
             "detail": "Repeat a request unchanged under its key, and use a new key for a new request."}""";
    static final String INVALID_PARAMETER = PROBLEM + """
            invalid-parameter", "title": "A part of the address cannot be used", "status": 422,
             "code": "INVALID_PARAMETER",
             "detail": "Give the id as it was in the answer."}""";
    static final String SERVICE_UNAVAILABLE = PROBLEM + """
            service-unavailable", "title": "The service cannot do this at the moment", "status": 503,
             "code": "SERVICE_UNAVAILABLE", "detail": "The database cannot be reached. Try again in a moment."}""";

    static final String OVERLOADED = PROBLEM + """
            overloaded", "title": "More is coming in than can be handled", "status": 503, "code": "OVERLOADED",
             "detail": "Too many requests are waiting. Send it again, unchanged, after the seconds in Retry-After."}""";
    static final String OUTBOX_FULL = PROBLEM + """
            outbox-full", "title": "Too many events wait to be published", "status": 503, "code": "OUTBOX_FULL",
             "detail": "Nothing can be passed on at the moment, so no more is taken in. Send it again, unchanged, after the seconds in Retry-After; if it stays so, tell the operators that Kafka does not take events."}""";

    private Examples() {}
}
