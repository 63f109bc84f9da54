/**
 * Admission of work: what is turned away when too much waits ({@code IntakeGuide}, {@code OutboxRoom}), and when bulk work
 * may go on without making live messages wait ({@code BulkTurn}, {@code BulkPace}).
 */
@NullMarked
@Feature(offers = {BulkTurn.class, OutboxRoom.class})
package io.stellwerk.intake.admission;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
