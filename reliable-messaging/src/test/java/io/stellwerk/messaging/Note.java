package io.stellwerk.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A note in a notebook: the work that these tests do reliably. */
@Entity
@Table(name = "notes")
class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @jakarta.persistence.Column(name = "event_id")
    String eventId;

    String notebook;

    String text;

    /** The event that asked for it. */
    @jakarta.persistence.Transient
    IncomingEvent event;

    protected Note() {}

    Note(String eventId, String notebook, String text) {
        this.eventId = eventId;
        this.notebook = notebook;
        this.text = text;
    }

    static Note of(IncomingEvent event, String text) {
        Note note = new Note(event.id(), event.subject(), text);
        note.event = event;
        return note;
    }
}
