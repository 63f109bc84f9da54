import { counts } from '../api/escalation';
import { State } from '../app/state';
import { board } from '../live/board-stream';
import { person } from '../session/session';
import { IN_HAND } from './list-filter';

/** Count of the tickets that the person at this page has in hand; undefined before it is known. */
export const mineCount = new State<number | undefined>(undefined);

const PAUSE = 2_000;

let last = 0;
let timer: number | undefined;

async function count(): Promise<void> {
  timer = undefined;
  last = Date.now();
  if (!person.value || document.hidden) return;
  const wanted = new URLSearchParams(IN_HAND.map(status => ['status', status]));
  wanted.set('owner', 'me');
  mineCount.value = (await counts(wanted).catch(() => undefined))?.total ?? mineCount.value;
}

board.follow(() => { timer ??= setTimeout(() => void count(), Math.max(0, last + PAUSE - Date.now())); });
