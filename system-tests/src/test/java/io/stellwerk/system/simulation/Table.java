package io.stellwerk.system.simulation;

/** A table of rows of one type, each with a key. */
public record Table<R>(String name) {}
