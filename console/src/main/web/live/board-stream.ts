import type { Board } from '../api/notification';
import { isForbidden, messageOf } from '../api/request';
import { State } from '../app/state';
import { SessionEnded } from '../session/session';
import { type BoardChanges, changedBoard } from './board-changes';
import { setClock } from './clock';
import { follow } from './event-stream';

/** The board as the server last sent it; null before it did. */
export const board = new State<Board | null>(null);

/** State of the stream: true while it stands, null before the first attempt has an outcome. */
export const connected = new State<boolean | null>(null);

/** When the server last gave a sign of life: so old is what is shown at most. Null before it did. */
export const heardAt = new State<number | null>(null);

/** The reason why this person may not see the board; null, if they may. */
export const refusal = new State<string | null>(null);

function show(now: Board): void {
  setClock(now.at);
  board.value = now;
}

/** Follows the board until the signal ends it. */
export const followBoard = (signal: AbortSignal): Promise<void> => follow('api/notification/v1/board/stream?changes=true', {
  opened() {
    connected.value = true;
    refusal.value = null;
  },
  heard() {
    heardAt.value = Date.now();
  },
  received({ name, data }) {
    if (name === 'board') show(JSON.parse(data) as Board);
    if (name === 'board-changes' && board.value) show(changedBoard(board.value, JSON.parse(data) as BoardChanges));
  },
  lost(problem) {
    connected.value = false;
    refusal.value = isForbidden(problem) ? messageOf(problem) : null;
    return !(problem instanceof SessionEnded);
  },
}, signal);
