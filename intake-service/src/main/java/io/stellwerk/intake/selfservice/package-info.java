/**
 * Customers' own view of their tickets, by a signed link from a mail and without a login: who may see it ({@code LinkMechanism}),
 * what they see ({@code CustomerTicket}), and how its links are revoked ({@code RevokeLinks}). A link is a key to one ticket.
 */
@NullMarked
@Feature
package io.stellwerk.intake.selfservice;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
