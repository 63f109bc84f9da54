package io.stellwerk.local.events;

/**
 * What a measurement puts on the desk.
 *
 * @param rate tickets a second, or 0 for as many as are answered
 * @param connections how many requests may wait for their answer at once
 */
public record BenchLoad(int tickets, int rate, int connections) {}
