import { State } from '../app/state';
import type { Board } from '../api/notification';
import { setClock } from './clock';

/** The board as the server last sent it; null before it did. */
export const board = new State<Board | null>(null);

/** State of the stream: true while it stands, null before the first attempt has an outcome. */
export const connected = new State<boolean | null>(null);

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/** Follows the board. The browser mends a broken stream by itself, but not one that was answered with an error. */
export function followBoard(): void {
  let pause = FIRST_PAUSE;
  const open = () => {
    const source = new EventSource('api/notification/v1/board/stream');
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      connected.value = true;
    });
    source.addEventListener('board', event => {
      const snapshot = JSON.parse(event.data) as Board;
      setClock(snapshot.at);
      board.value = snapshot;
    });
    source.addEventListener('error', () => {
      connected.value = false;
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    });
  };
  open();
}
