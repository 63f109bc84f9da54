import { type Part, PARTS } from '../admin/parts';
import { State } from './state';

/** The address of the page (History API), and what it names. Every view has one, so that it can be linked and goes Back. */

export const LIST_NAMES = ['held', 'ignored', 'suppressed'] as const;
export type ListName = typeof LIST_NAMES[number];

/** The part of the workplace that is shown where there is room for one only. */
export type Pane = 'list' | 'ticket' | 'context';

export type Place =
  | { page: 'work'; ticketId: string | undefined }
  | { page: 'list'; list: ListName }
  | { page: 'admin'; part: Part }
  | { page: 'board' | 'call' | 'operator' | 'search' | 'shortcuts' | 'unknown' };

const PAGES: Readonly<Record<string, Place>> = {
  '/': { page: 'work', ticketId: undefined },
  '/index.html': { page: 'work', ticketId: undefined },
  '/board': { page: 'board' },
  '/call': { page: 'call' },
  '/admin': { page: 'admin', part: PARTS[0] },
  '/operator': { page: 'operator' },
  '/search': { page: 'search' },
  '/shortcuts': { page: 'shortcuts' },
};

const here = (): string => location.pathname + location.search;

const address = new State(here());

/** Changes when the page shows something else. */
export const place: Pick<State<string>, 'follow'> = address;

/** The place that a path names. */
export function placeOf(path: string): Place {
  const ticketId = /^\/tickets\/([0-9a-f-]{36})$/i.exec(path)?.[1];
  if (ticketId) return { page: 'work', ticketId };
  const list = LIST_NAMES.find(name => `/set-aside/${name}` === path);
  if (list) return { page: 'list', list };
  const part = PARTS.find(name => `/admin/${name}` === path);
  if (part) return { page: 'admin', part };
  return Object.hasOwn(PAGES, path) ? PAGES[path] ?? { page: 'unknown' } : { page: 'unknown' };
}

export const currentPlace = (): Place => placeOf(location.pathname);

/** The parameters of the present address. */
export const parameters = (): URLSearchParams => new URLSearchParams(location.search);

/** An address with parameters; those without a value are left out. */
export function withParameters(path: string, wanted: URLSearchParams): string {
  const query = wanted.toString();
  return query ? `${path}?${query}` : path;
}

/** The address of a ticket's page; beside the list that is shown, if one is. */
export function addressOf(ticketId: string, pane: Pane = 'ticket'): string {
  const wanted = currentPlace().page === 'work' ? parameters() : new URLSearchParams();
  if (pane === 'context') wanted.set('pane', pane);
  else wanted.delete('pane');
  return withParameters(`/tickets/${ticketId}`, wanted);
}

/** The address of the list that is shown, without a ticket. */
export function listAddress(): string {
  const wanted = parameters();
  wanted.delete('pane');
  return withParameters('/', wanted);
}

export const currentPane = (): Pane => {
  const at = currentPlace();
  if (at.page !== 'work' || !at.ticketId) return 'list';
  return parameters().get('pane') === 'context' ? 'context' : 'ticket';
};

/** Shows another page of this site; Back shows the present one again. */
export function go(wanted: string): void {
  if (wanted !== here()) history.pushState(null, '', wanted);
  read();
}

/** Shows another page of this site in place of the present one. */
export function replaceAddress(wanted: string): void {
  history.replaceState(null, '', wanted);
  read();
}

/** Addresses of before pages had paths, as they stand in old mails and bookmarks. */
function formerAddress(hash: string): string | undefined {
  const ticketId = /^#ticket=([0-9a-f-]{36})$/i.exec(hash)?.[1];
  if (ticketId) return `/tickets/${ticketId}`;
  const list = LIST_NAMES.find(name => `#${name}` === hash);
  return list && `/set-aside/${list}`;
}

function read(): void {
  const meant = formerAddress(location.hash);
  if (meant) history.replaceState(null, '', meant + location.search);
  address.value = here();
}

/** Opens links to pages of the console without loading the page anew; everything else is left to the browser. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const named = link?.getAttribute('href');
  if (!link || !named || link.hasAttribute('target') || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { origin, pathname, search, hash } = new URL(named, location.href);
  if (origin !== location.origin || hash || placeOf(pathname).page === 'unknown') return;
  event.preventDefault();
  go(pathname + search);
}

window.addEventListener('hashchange', read);
window.addEventListener('popstate', read);
document.addEventListener('click', followLink);
read();
