package io.stellwerk.testing.sample.calendars;

/** Its package does not say what it offers. */
public class SilentCalendar {}
