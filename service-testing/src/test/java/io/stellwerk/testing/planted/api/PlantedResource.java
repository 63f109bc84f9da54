package io.stellwerk.testing.planted.api;

/** An adapter that the planted domain must not know. */
public class PlantedResource {}
