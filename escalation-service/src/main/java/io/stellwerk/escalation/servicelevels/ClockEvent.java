package io.stellwerk.escalation.servicelevels;

import java.time.Instant;

/** What can happen to a service-level clock. */
public sealed interface ClockEvent {

    /** When it happened. */
    Instant at();

    /** It begins to run towards a target. */
    record Started(Instant at, Objective objective) implements ClockEvent {}

    /** It stands still for a while. */
    record Paused(Instant at) implements ClockEvent {}

    /** It goes on with what remains. */
    record Resumed(Instant at) implements ClockEvent {}

    /** Another target applies; what has elapsed is kept. */
    record Retargeted(Instant at, Objective objective) implements ClockEvent {}

    /** What was promised has been done. */
    record Stopped(Instant at) implements ClockEvent {}
}
