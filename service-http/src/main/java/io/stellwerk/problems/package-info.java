/**
 * Errors of HTTP requests as problem details (RFC 9457), the same in every service. It knows HTTP and JSON, and no ticket:
 * what a service alone can refuse is in its own list of codes.
 */
@NullMarked
package io.stellwerk.problems;

import org.jspecify.annotations.NullMarked;
