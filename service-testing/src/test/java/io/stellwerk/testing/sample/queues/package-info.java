/** A feature that offers nothing. */
@Feature
package io.stellwerk.testing.sample.queues;

import io.stellwerk.testing.sample.Feature;
