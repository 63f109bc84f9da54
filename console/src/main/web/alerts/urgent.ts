import type { Agent } from '../api/agents';
import type { HistoryEntry, Ticket } from '../api/escalation';
import { dueAt } from '../tickets/promises';

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
export function urgencyOf(ticket: Ticket, now: number): Urgency | undefined {
  const left = dueAt(ticket) - now;
  return left <= 0 ? 'broken' : left <= SOON ? 'soon' : undefined;
}

/**
 * When the customer wrote, if that was since an instant or little before it, for words travel through two services, and no agent has
 * done anything after it.
 */
export function customerWroteAt(entries: readonly HistoryEntry[], since: string): string | undefined {
  const latest = entries.findLast(({ actor }) => actor?.kind === 'customer' || actor?.kind === 'agent');
  const isNew = latest?.actor?.kind === 'customer' && Date.parse(latest.occurredAt) > Date.parse(since) - ON_ITS_WAY;
  return isNew ? latest.occurredAt : undefined;
}
