/**
 * What every service is tested with: a real Kafka and a real PostgreSQL, probes for topics, and checks of contracts,
 * architecture, configuration and tidiness; test scope only, and no knowledge of what any service does.
 */
@NullMarked
package io.stellwerk.testing;

import org.jspecify.annotations.NullMarked;
