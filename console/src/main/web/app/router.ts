import { State } from './state';

/** The address of the page, and what it names: a ticket, a list of what was set aside, or the board alone. */

export const LIST_NAMES = ['held', 'ignored', 'suppressed'] as const;
export type ListName = typeof LIST_NAMES[number];
export type Place = { page: 'board' } | { page: 'ticket'; ticketId: string } | { page: 'list'; list: ListName };

const address = new State(location.hash);
const read = (): void => { address.value = location.hash; };
window.addEventListener('hashchange', read);
window.addEventListener('popstate', read);

/** Changes when the page shows something else. */
export const place: Pick<State<string>, 'follow'> = address;

export function currentPlace(): Place {
  const ticketId = /^#ticket=([0-9a-f-]{36})$/i.exec(address.value)?.[1];
  if (ticketId) return { page: 'ticket', ticketId };
  const list = LIST_NAMES.find(name => `#${name}` === address.value);
  return list ? { page: 'list', list } : { page: 'board' };
}

export const addressOf = (ticketId: string): string => `#ticket=${ticketId}`;

/** Shows another page of this site in place of the present one. */
export function replaceAddress(wanted: string): void {
  history.replaceState(null, '', wanted);
  read();
}

/** Leaves what is shown over the board; Back shows it again. */
export function leave(): void {
  if (location.hash) history.pushState(null, '', location.pathname + location.search);
  read();
}
