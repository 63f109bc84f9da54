/** Customers' tickets over HTTP, for their page. */
@NullMarked
package io.stellwerk.intake.selfservice.api;

import org.jspecify.annotations.NullMarked;
