import { type Ticket, tickets } from '../api/escalation';
import { State } from '../app/state';
import { board } from '../live/board-stream';
import { person } from '../session/session';
import { changed, overflowed } from './changes';
import { IN_HAND } from './list-filter';

/** Tickets that the person at this page has in hand, by id; undefined before they are known. */
export const mine = new State<ReadonlyMap<string, Ticket> | undefined>(undefined);

/** Nobody has more in hand. */
const MOST = 500;

let isAsked = false;

async function load(): Promise<void> {
  if (!person.value || isAsked) return;
  isAsked = true;
  const wanted = new URLSearchParams(IN_HAND.map(status => ['status', status]));
  wanted.set('owner', 'me');
  wanted.set('limit', String(MOST));
  const page = await tickets(wanted).catch(() => undefined);
  isAsked = false;
  if (page) mine.value = new Map(page.tickets.map(ticket => [ticket.ticketId, ticket]));
}

const isMine = ({ owner, status }: Ticket): boolean => owner === person.value?.id && IN_HAND.some(each => each === status);

function patch(changes: readonly Ticket[]): void {
  if (!mine.value) return;
  const all = new Map(mine.value);
  for (const ticket of changes) {
    if (ticket.version < (all.get(ticket.ticketId)?.version ?? 0)) continue;
    if (isMine(ticket)) all.set(ticket.ticketId, ticket);
    else all.delete(ticket.ticketId);
  }
  mine.value = all;
}

board.follow(() => { if (!mine.value) void load(); });
changed.follow(() => patch(changed.value));
overflowed.follow(() => void load());
