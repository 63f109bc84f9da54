package io.stellwerk.testing.sample.api;

/** Lies in a ring around all features. */
public class RingResource {}
