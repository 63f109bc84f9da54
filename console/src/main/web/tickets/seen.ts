import type { Ticket } from '../api/escalation';
import { State } from '../app/state';
import { person } from '../session/session';

/**
 * When tickets that a person has looked at had last changed, so that the others can be marked as unread: a customer's reply is a change
 * that makes no new version. Numbers only, no word of a customer; at most 500 tickets, those that were looked at last.
 */

const MOST = 500;
const key = (): string => `stellwerk.seen.${person.value?.id ?? ''}`;

/** Changes when a ticket was looked at. */
export const looks = new State(0);

let known: { key: string; changes: Map<string, number> } | undefined;

function changesSeen(): Map<string, number> {
  if (known?.key !== key()) known = { key: key(), changes: read() };
  return known.changes;
}

function read(): Map<string, number> {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? '[]') as unknown[];
    return new Map(kept.filter((entry): entry is [string, number] => Array.isArray(entry) && typeof entry[1] === 'number'));
  } catch {
    return new Map();
  }
}

const lastChange = ({ updatedAt, version }: Ticket): number => Date.parse(updatedAt ?? '') || version;

export const isUnread = (ticket: Ticket): boolean => (changesSeen().get(ticket.ticketId) ?? -1) < lastChange(ticket);

/** Notes that a ticket was looked at as it is now. */
export function look(ticket: Ticket): void {
  const all = changesSeen();
  const { ticketId } = ticket;
  const change = lastChange(ticket);
  if (all.get(ticketId) === change) return;
  all.delete(ticketId);
  all.set(ticketId, change);
  const kept = [...all].slice(-MOST);
  known = { key: key(), changes: new Map(kept) };
  try {
    localStorage.setItem(key(), JSON.stringify(kept));
  } catch {
    // A full storage costs no more than marks.
  }
  looks.value += 1;
}
