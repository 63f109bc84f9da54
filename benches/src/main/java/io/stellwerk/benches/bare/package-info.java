/** The bare limit: what the same durable writes and Kafka hops cost a plain program, as the yardstick of the desk. */
@NullMarked
package io.stellwerk.benches.bare;

import org.jspecify.annotations.NullMarked;
