/**
 * Service levels: the working time in which a person answers, by priority, in versions of which a ticket keeps its
 * own.
 *
 * <p>{@link ServiceLevels} makes a promise and calculates the timers that warn of it; {@link ResponsePromise} is the
 * promise to a ticket and its state.
 */
@NullMarked
@Feature(offers = {Metric.class, ResponsePromise.class, ResponsePromises.class, ServiceLevels.class})
package io.stellwerk.escalation.servicelevels;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
