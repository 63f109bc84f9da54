package io.stellwerk.system.profile;

import java.util.Map;

/**
 * Where a service's time goes.
 *
 * @param threadMillis processor time by what the threads are there for
 * @param allocatedBytes memory allocated by all threads
 * @param recording what the flight recorder saw of it
 */
record ServiceProfile(Map<ThreadKind, Double> threadMillis, long allocatedBytes, Recording recording) {}
