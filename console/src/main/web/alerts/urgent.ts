import type { Agent } from '../api/agents';
import type { HistoryEntry, Ticket } from '../api/escalation';
import { dueAt } from '../tickets/list-order';

/** Decides what is so urgent that it has to reach somebody who is not looking. */

export type Urgency = 'major' | 'soon' | 'broken' | 'wrote';

/** A promise is about to break when this little time is left, in milliseconds. */
const SOON = 10 * 60 * 1000;

/** Time that a customer's word may take to get here, in milliseconds. */
const ON_ITS_WAY = 60 * 1000;

const isMyTier = (ticket: Ticket, me: Agent | null): boolean => !me || me.tiers.length === 0 || me.tiers.includes(ticket.tier);

/** Whether a P1 has come to one's own tiers, and nobody has it yet. */
export const isNewMajor = (ticket: Ticket, before: Ticket | undefined, me: Agent | null): boolean =>
  ticket.priority === 'P1' && ticket.status === 'QUEUED' && isMyTier(ticket, me) && !(before?.priority === 'P1' && before.tier === ticket.tier);

/** State of the promise of one's own ticket, as far as it is urgent. */
export function promiseOf(ticket: Ticket, now: number): Urgency | undefined {
  const left = dueAt(ticket) - now;
  return left <= 0 ? 'broken' : left <= SOON ? 'soon' : undefined;
}

/** When the customer last did something, if that was since an instant or little before it: words travel through two services. */
export const customerWroteAt = (entries: readonly HistoryEntry[], since: string): string | undefined =>
  entries.findLast(({ actor, occurredAt }) => actor?.kind === 'customer' && Date.parse(occurredAt) > Date.parse(since) - ON_ITS_WAY)?.occurredAt;
