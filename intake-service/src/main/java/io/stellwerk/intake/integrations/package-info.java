/**
 * Channel integrations over Kafka: reads {@code channel.inbound.v1} and {@code channel.bulk.v1} as strictly as their contract
 * is, and answers each message on {@code intake.channel-results.v1}. {@code RefusalCode} has all that can be wrong with one.
 */
@NullMarked
@Feature
package io.stellwerk.intake.integrations;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
