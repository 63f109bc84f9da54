package io.stellwerk.notification.correspondence.persistence;

/** The contact as statements select it. */
public final class ContactJson {

    /** A contact as a JSON object, from a table named {@code c}. */
    public static final String CONTACT = """
            json_build_object('ticketId', c.ticket_id, 'known', c.known, 'ticketNumber', c.ticket_number,
                'address', c.address, 'name', c.name, 'subject', c.subject, 'languageHint', c.language_hint,
                'assessedLanguage', c.assessed_language, 'autoReplyAllowed', c.auto_reply_allowed,
                'thread', json_build_object('opening', coalesce(c.opening_message_id, c.last_message_id),
                    'newest', c.last_message_id, 'references', c.reference_ids), 'followUpOf', c.follow_up_of)""";

    private ContactJson() {}
}
