import { type Ticket, tickets } from '../api/escalation';
import { State } from '../app/state';
import { board } from '../live/board-stream';
import { now } from '../live/clock';
import { person } from '../session/session';

/**
 * Tickets that changed, as escalation tells them. When the desk has moved, one request asks for what changed since the last one, and
 * lists, counts and the open ticket are patched from its answer. Windows ask at different moments, however many there are.
 */

/** What the latest answer brought. */
export const changed = new State<readonly Ticket[]>([]);

/** Counts the times when more had changed than one answer holds: what is shown is loaded anew then. */
export const overflowed = new State(0);

const MOST = 100;
/** Escalation tells of a change a second after its commit, all in milliseconds. */
const TOLD_AFTER = 1_200;
const PAUSE = 4_000;
const PAUSE_AFTER_MANY = 10_000;
const PAUSE_UNSEEN = 15_000;
const SPREAD = 1_000;
/** What may have changed while the first lists were loaded. */
const MARGIN = 10_000;

let since: string | undefined;
let pause = PAUSE;
let askedAt = 0;
let movedAt = 0;
let timer: number | undefined;

function plan(): void {
  clearTimeout(timer);
  const from = askedAt + (document.hidden ? PAUSE_UNSEEN : pause);
  timer = setTimeout(() => void ask(), Math.max(movedAt + TOLD_AFTER, from) - Date.now() + Math.random() * SPREAD);
}

async function ask(): Promise<void> {
  timer = undefined;
  if (!person.value) return;
  askedAt = Date.now();
  const margin = new Date(now() - MARGIN).toISOString();
  since ??= margin;
  const page = await tickets(new URLSearchParams({ updatedSince: since, limit: String(MOST) })).catch(() => undefined);
  pause = page?.nextCursor ? PAUSE_AFTER_MANY : PAUSE;
  if (page) {
    since = page.nextCursor ? margin : page.tickets.at(-1)?.updatedAt ?? since;
    changed.value = page.tickets;
    if (page.nextCursor) overflowed.value += 1;
  }
  // The latest movement was too young to be told, or came meanwhile.
  if (timer === undefined && movedAt + TOLD_AFTER > askedAt) plan();
}

board.follow(() => {
  movedAt = Date.now();
  if (timer === undefined) plan();
});

document.addEventListener('visibilitychange', () => { if (timer !== undefined) plan(); });
