package io.stellwerk.escalation.persistence;

import io.stellwerk.escalation.application.Timers;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.escalation.domain.Timer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A timer as it is read; rows are written by set-based statements only. */
@Entity
@Table(name = "timers")
class TimerEntity {

    @Id
    private long id;

    @Column(name = "ticket_id")
    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Timer.Kind kind;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "due_at")
    private Instant dueAt;

    Timers.Due due() {
        return new Timers.Due(id, new TicketId(ticketId), new Timer(kind, setAt, dueAt));
    }
}
