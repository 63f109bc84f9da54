import type { Ticket } from '../api/escalation';
import { State } from '../app/state';
import { person } from '../session/session';

/**
 * States of tickets that a person has looked at, so that the others can be marked as unread. Numbers only, no word of a customer;
 * at most 500 tickets, those that were looked at last.
 */

const MOST = 500;
const key = (): string => `stellwerk.seen.${person.value?.id ?? ''}`;

/** Changes when a ticket was looked at. */
export const looks = new State(0);

let known: { key: string; versions: Map<string, number> } | undefined;

function versions(): Map<string, number> {
  if (known?.key !== key()) known = { key: key(), versions: read() };
  return known.versions;
}

function read(): Map<string, number> {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? '[]') as unknown[];
    return new Map(kept.filter((entry): entry is [string, number] => Array.isArray(entry) && typeof entry[1] === 'number'));
  } catch {
    return new Map();
  }
}

/** When it changed last: a customer's word on an open ticket makes no new version. */
const stateOf = ({ updatedAt, version }: Ticket): number => Date.parse(updatedAt ?? '') || version;

export const isUnread = (ticket: Ticket): boolean => (versions().get(ticket.ticketId) ?? -1) < stateOf(ticket);

/** Notes that a ticket was looked at as it is now. */
export function look(ticket: Ticket): void {
  const all = versions();
  const { ticketId } = ticket;
  if (all.get(ticketId) === stateOf(ticket)) return;
  all.delete(ticketId);
  all.set(ticketId, stateOf(ticket));
  const kept = [...all].slice(-MOST);
  known = { key: key(), versions: new Map(kept) };
  try {
    localStorage.setItem(key(), JSON.stringify(kept));
  } catch {
    // A full storage costs no more than marks.
  }
  looks.value += 1;
}
