/**
 * The four services' own code over a simulated database, broker, mail server and clock, in schedules that a seed decides.
 * See {@code docs/simulation.md}.
 */
package io.stellwerk.system.simulation;
