import { tickets } from '../api/escalation';
import { State } from '../app/state';
import { board } from '../live/board-stream';
import { person } from '../session/session';
import { IN_HAND } from './list-filter';

/** Count of the tickets that the person at this page has in hand; undefined before it is known. */
export const mineCount = new State<number | undefined>(undefined);

const MOST = 500;
const PAUSE = 2_000;

let last = 0;
let timer: number | undefined;

async function count(): Promise<void> {
  timer = undefined;
  last = Date.now();
  const me = person.value?.id;
  if (!me || document.hidden) return;
  const wanted = new URLSearchParams(IN_HAND.map(status => ['status', status]));
  wanted.set('owner', me);
  wanted.set('limit', String(MOST));
  mineCount.value = (await tickets(wanted).catch(() => undefined))?.tickets.length ?? mineCount.value;
}

board.follow(() => { timer ??= setTimeout(() => void count(), Math.max(0, last + PAUSE - Date.now())); });
