/** Customers, conversations and messages as plain Java: no framework, no I/O; time and ids are arguments. */
@NullMarked
package io.stellwerk.intake.domain;

import org.jspecify.annotations.NullMarked;
