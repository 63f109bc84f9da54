package io.stellwerk.escalation.servicelevels;

import java.time.Instant;

/** An event in the life of a service-level clock. */
public sealed interface ClockEvent {

    /** The instant at which it happened. */
    Instant at();

    /** It begins to run towards a target. */
    record Started(Instant at, Objective objective) implements ClockEvent {}

    /** It stands still for a while. */
    record Paused(Instant at) implements ClockEvent {}

    /** It goes on with what remains. */
    record Resumed(Instant at) implements ClockEvent {}

    /** Another target applies; what has elapsed is kept. */
    record Retargeted(Instant at, Objective objective) implements ClockEvent {}

    /** The promise has been met. */
    record Stopped(Instant at) implements ClockEvent {}
}
