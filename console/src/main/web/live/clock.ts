import { State } from '../app/state';

/** The server's clock: deadlines are told by it, whatever the clock of this machine says. */

let ahead = 0;

export const setClock = (serverTime: string): void => { ahead = Date.parse(serverTime) - Date.now(); };
export const now = (): number => Date.now() + ahead;

/** Changes every second, for those who show how much time is left. */
export const tick = new State(0);

setInterval(() => { tick.value += 1; }, 1000);
