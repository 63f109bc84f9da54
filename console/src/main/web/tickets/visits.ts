import { leaveTicket, visitTicket, type Visit } from '../api/escalation';
import { State } from '../app/state';
import { isAgent } from '../session/session';

/** Who else is at the open ticket. Telling that one is here, and asking, are the same request. */
export const others = new State<readonly Visit[]>([]);

/** Escalation forgets whoever is silent for 40 seconds, in milliseconds. */
const PAUSE = 15_000;

const isWriting = (): boolean => document.querySelector('.action-form .kept:not(:empty), .action-form :focus') !== null;

/** Stays at a ticket until the function that this returns is called. */
export function stayAt(ticketId: string): () => void {
  // Who only looks on has nothing to say to those who work on it.
  if (!isAgent()) return () => undefined;
  let isHere = true;
  const tell = async (): Promise<void> => {
    if (document.hidden) return;
    const found = await visitTicket(ticketId, isWriting() ? 'WRITING' : 'READING').catch(() => [] as Visit[]);
    if (isHere) others.value = found;
  };
  void tell();
  const timer = setInterval(() => void tell(), PAUSE);
  return () => {
    isHere = false;
    clearInterval(timer);
    others.value = [];
    void leaveTicket(ticketId).catch(() => undefined);
  };
}
