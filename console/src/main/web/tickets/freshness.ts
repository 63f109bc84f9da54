import { refreshList } from './list-store';
import { reload } from './open-ticket';

/** Loads the list and the open ticket again when the desk moves: at once after a quiet time, and no more often than this. */
const PAUSE = 2_000;

let last = 0;
let timer: number | undefined;

export function refreshWithTheDesk(): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    if (document.hidden) {
      document.addEventListener('visibilitychange', refreshWithTheDesk, { once: true });
      return;
    }
    last = Date.now();
    refreshList();
    void reload();
  }, Math.max(0, last + PAUSE - Date.now()));
}
