/** Profiles of a desk at work, taken with the JDK's flight recorder and {@code pg_stat_statements}. */
@NullMarked
package io.stellwerk.benches.profile;

import org.jspecify.annotations.NullMarked;
