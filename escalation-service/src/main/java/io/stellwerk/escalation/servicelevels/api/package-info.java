/** Resource for the service levels. */
@NullMarked
package io.stellwerk.escalation.servicelevels.api;

import org.jspecify.annotations.NullMarked;
