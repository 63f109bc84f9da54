import type { Ticket } from '../api/escalation';
import { compare, type Key } from './list-order';
import { dueAt } from './promises';

/** Tickets of one request, page by page; the cursor is undefined before the first page, and null after the last one. */
export interface Feed {
  query: URLSearchParams;
  isOnePage: boolean;
  tickets: Ticket[];
  cursor: string | null | undefined;
}

const isAmong = (wanted: string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);

function fits(query: URLSearchParams, ticket: Ticket, me: string): boolean {
  return isAmong(query.getAll('status'), ticket.status) && isAmong(query.getAll('tier'), String(ticket.tier))
    && isAmong(query.getAll('priority'), ticket.priority) && [null, ticket.owner === me ? 'me' : null, ticket.owner].includes(query.get('owner'))
    && (query.get('sort') !== 'due' || dueAt(ticket) < Infinity);
}

/** The place of a ticket in the order in which escalation gives the list. */
function placeOf(ticket: Ticket, sort: string | null): Key {
  const received = Date.parse(ticket.receivedAt ?? '');
  switch (sort) {
    case 'received': return [received];
    case 'updated': return [Date.parse(ticket.updatedAt ?? '')];
    case 'due': return [dueAt(ticket)];
    default: return [ticket.priority, received];
  }
}

/** The feed after tickets have changed. What belongs behind the end of what was loaded comes with a later page. */
export function patched(feed: Feed, changes: readonly Ticket[], me: string): Feed {
  const versions = new Map(feed.tickets.map(ticket => [ticket.ticketId, ticket.version]));
  const news = new Map(changes.filter(({ ticketId, version }) => version >= (versions.get(ticketId) ?? 0)).map(ticket => [ticket.ticketId, ticket]));
  const sort = feed.query.get('sort');
  const end = feed.cursor === null ? undefined : feed.tickets.at(-1);
  const isLoaded = (ticket: Ticket): boolean => !end || compare(placeOf(ticket, sort), placeOf(end, sort)) <= 0;
  const come = [...news.values()].filter(ticket => fits(feed.query, ticket, me) && isLoaded(ticket));
  const tickets = [...feed.tickets.filter(({ ticketId }) => !news.has(ticketId)), ...come]
    .sort((one, other) => compare(placeOf(one, sort), placeOf(other, sort)));
  return { ...feed, tickets };
}
