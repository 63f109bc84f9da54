/**
 * Audit log: who did or read what, when, from where, before and after. Entries are written in the transaction of their effect,
 * and sealed one after the other into a chain of hashes, so that a change of any of them can be noticed. To search over HTTP, the
 * same in every service, which only says where. It knows no ticket.
 */
@NullMarked
package io.stellwerk.audit;

import org.jspecify.annotations.NullMarked;
