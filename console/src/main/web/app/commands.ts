import type { FoundTicket } from '../api/search';
import type { Choice } from '../design/search-dialog';
import { isAdministrator, isOperator } from '../session/session';
import { t } from '../texts/texts';
import { addressOfList, VIEWS } from '../tickets/list-filter';
import { list } from '../tickets/list-store';
import { savedViews } from '../tickets/view-store';
import { addressOf, go, LIST_NAMES, withParameters } from './router';

/** Commands of the palette. */

const MOST_TICKETS = 6;

const page = (name: string, address: string): Choice => ({ key: address, name, hint: t().work.page, run: () => go(address) });

const pages = (): Choice[] => [
  ...VIEWS.map(view => page(t().work.views[view], addressOfList({ view }))),
  ...savedViews.value.map(({ name, query, sharedBy }) => ({ ...page(name, `/?${query}`), key: `view ${sharedBy ?? ''}/${name}`, hint: sharedBy ? t().views.sharedBy(sharedBy) : t().views.hint })),
  page(t().work.board, '/board'),
  page(t().calls.open, '/call'),
  ...isAdministrator() ? [page(t().admin, '/admin')] : [],
  ...isOperator() ? [page(t().operator, '/operator')] : [],
  page(t().work.searchTitle, '/search'),
  page(t().work.shortcuts, '/shortcuts'),
  ...LIST_NAMES.map(name => page(t().lists[name].name, `/set-aside/${name}`)),
];

/** What can be done with the open ticket: its buttons. */
const actions = (): Choice[] => [...document.querySelectorAll<HTMLButtonElement>('#ticket [data-action]')].map(button => ({
  key: `action ${button.dataset.action ?? ''}`, name: button.textContent.trim(), hint: t().work.action, run: () => button.click(),
}));

/** Tickets of the list that is loaded; they are there before the search answers. */
const tickets = (): Choice[] => list.value.tickets.map(({ ticketId, ticketNumber, subject }) =>
  ({ key: ticketId, name: `${ticketNumber} ${subject || t().noSubject}`, hint: t().ticket, run: () => go(addressOf(ticketId)) }));

export const foundTicket = ({ ticketId, ticketNumber, customerName, newest }: FoundTicket): Choice =>
  ({ key: ticketId, name: `${ticketNumber} ${newest.subject || t().noSubject}`, hint: customerName ?? t().ticket, run: () => go(addressOf(ticketId)) });

export const searchFor = (words: string): Choice => ({
  key: 'search', name: t().work.searchFor(words), hint: t().work.searchTitle, run: () => go(withParameters('/search', new URLSearchParams({ q: words }))),
});

/** The commands in whose names all the words are. */
export function commands(words: string): Choice[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/);
  const fits = ({ name }: Choice) => wanted.every(word => name.toLocaleLowerCase().includes(word));
  return [...actions().filter(fits), ...pages().filter(fits), ...words ? tickets().filter(fits).slice(0, MOST_TICKETS) : []];
}
