import type { Ticket } from '../api/escalation';
import { dueAt } from './promises';

/** Order in which tickets want to be worked on, and the reason of each one's place. */

export type Reason = 'due' | 'changed' | 'mine' | 'open' | 'waiting';

const RANKS: readonly Reason[] = ['due', 'changed', 'mine', 'open', 'waiting'];

/** A promise comes first when this little time is left, in milliseconds. */
const CLOSE = 30 * 60 * 1000;

/** What is known when the order is made. */
export interface Known {
  now: number;
  me: string;
  isUnread(ticket: Ticket): boolean;
}

/** The reason for which a ticket is where it is. */
export function reasonOf(ticket: Ticket, { now, me, isUnread }: Known): Reason {
  if (dueAt(ticket) - now <= CLOSE) return 'due';
  if (ticket.status === 'WAITING_FOR_CUSTOMER') return 'waiting';
  if (ticket.owner !== me) return 'open';
  return isUnread(ticket) ? 'changed' : 'mine';
}

/** Promises that are due first; then where the customer wrote, then what one has, then the queue: each by priority, promise and age. */
export function inOrder(tickets: readonly Ticket[], known: Known): Ticket[] {
  const keys = new Map(tickets.map(ticket => [ticket, keyOf(ticket, known)]));
  return [...tickets].sort((one, other) => compare(keys.get(one) ?? [], keys.get(other) ?? []));
}

/** Place in an order, by its parts. */
export type Key = readonly (number | string)[];

function keyOf(ticket: Ticket, known: Known): Key {
  const reason = reasonOf(ticket, known);
  const [rank, due, age] = [RANKS.indexOf(reason), dueAt(ticket), ticket.receivedAt ?? ''];
  return reason === 'due' ? [rank, due, ticket.priority, age] : [rank, ticket.priority, due, age];
}

export function compare(one: Key, other: Key): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? value;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}
