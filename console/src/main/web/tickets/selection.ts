import { State } from '../app/state';

/** Tickets of the list that are selected, to do something with all of them. */
export const selected = new State<ReadonlySet<string>>(new Set());

export function toggle(ticketId: string): void {
  const ids = new Set(selected.value);
  if (!ids.delete(ticketId)) ids.add(ticketId);
  selected.value = ids;
}

export const selectOnly = (ticketIds: Iterable<string>): void => { selected.value = new Set(ticketIds); };
