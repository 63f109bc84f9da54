package io.stellwerk.testing.planted.persistence;

/** An adapter that everybody can see. */
public class VisibleAdapter {}
