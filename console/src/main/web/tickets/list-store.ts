import { me } from '../api/agents';
import { type Ticket, tickets } from '../api/escalation';
import { whyNotThere } from '../api/request';
import { State } from '../app/state';
import { now } from '../live/clock';
import { person } from '../session/session';
import { changed, overflowed } from './changes';
import { type Filter, queriesOf } from './list-filter';
import { inOrder } from './list-order';
import { type Feed, patched } from './list-patch';
import { isUnread } from './seen';
import { selectOnly } from './selection';

/** The list of tickets that is shown, as far as it was loaded. */

export interface Shown {
  tickets: readonly Ticket[];
  isWhole: boolean;
  isLoading: boolean;
  whyNot: (() => string) | undefined;
}

const PAGE = 50;
const MOST_AT_ONCE = 500;
const NOTHING: Shown = { tickets: [], isWhole: false, isLoading: true, whyNot: undefined };

export const list = new State<Shown>(NOTHING);

let key = '';
let filter: Filter | undefined;
let feeds: Feed[] = [];
let round = 0;

export const knownNow = () => ({ now: now(), me: person.value?.id ?? '', isUnread });

/** Shows another list, unless it is the present one. */
export function showList(wanted: Filter): void {
  const wantedKey = JSON.stringify([wanted, me.value?.tiers]);
  if (wantedKey === key) return;
  key = wantedKey;
  filter = wanted;
  feeds = feedsOf(withOwnTiers(wanted));
  list.value = NOTHING;
  selectOnly([]);
  void load(feeds);
}

/** Who has tiers of their own sees the queues of those, unless another tier was chosen. */
const withOwnTiers = (wanted: Filter): Filter => wanted.tiers.length > 0 || wanted.view === 'all' || !me.value || me.value.supervisor
  ? wanted : { ...wanted, queueTiers: me.value.tiers.map(String) };

/** The queue comes by urgency; what is due next there comes first, however little urgent it is. */
function feedsOf(wanted: Filter): Feed[] {
  const feeds = queriesOf(wanted).map(query => ({ query, isOnePage: false, tickets: [], cursor: undefined }));
  const queued = feeds.at(-1);
  if (wanted.view !== 'next' || !queued) return feeds;
  const due = new URLSearchParams(queued.query);
  due.set('sort', 'due');
  return [...feeds, { ...queued, query: due, isOnePage: true }];
}

/** Loads what follows; nothing happens while something loads, or after the end. */
export function loadMore(): void {
  if (list.value.isLoading || list.value.isWhole || list.value.whyNot) return;
  list.value = { ...list.value, isLoading: true };
  void load(feeds);
}

/** Loads anew what is shown: too much has changed. */
function refreshList(): void {
  if (!filter || list.value.isLoading) return;
  void load(feeds.map(feed => ({ ...feed, cursor: undefined })));
}

async function load(wanted: Feed[]): Promise<void> {
  round += 1;
  const mine = round;
  try {
    const loaded = await Promise.all(wanted.map(further));
    if (mine !== round) return;
    feeds = loaded;
    list.value = { tickets: inOrderOf(loaded), isWhole: loaded.every(feed => feed.cursor === null), isLoading: false, whyNot: undefined };
  } catch (problem) {
    if (mine === round) list.value = { ...list.value, isLoading: false, whyNot: () => whyNotThere(problem) };
  }
}

/** The feed with one page more; one that begins anew, with as many tickets as it had. */
async function further(feed: Feed): Promise<Feed> {
  if (feed.cursor === null) return feed;
  const isNew = feed.cursor === undefined;
  const query = new URLSearchParams(feed.query);
  query.set('limit', String(isNew ? Math.min(MOST_AT_ONCE, Math.max(PAGE, feed.tickets.length)) : PAGE));
  if (feed.cursor) query.set('cursor', feed.cursor);
  const page = await tickets(query);
  return { ...feed, tickets: isNew ? page.tickets : [...feed.tickets, ...page.tickets], cursor: feed.isOnePage ? null : page.nextCursor ?? null };
}

/** Puts tickets that have changed where they belong now, or takes them away. */
function patch(changes: readonly Ticket[]): void {
  if (changes.length === 0 || feeds.some(feed => feed.cursor === undefined)) return;
  feeds = feeds.map(feed => patched(feed, changes, person.value?.id ?? ''));
  list.value = { ...list.value, tickets: inOrderOf(feeds) };
}

/** A ticket that moves while pages are loaded may come twice. */
function inOrderOf(all: Feed[]): Ticket[] {
  const once = [...new Map(all.flatMap(feed => feed.tickets).map(ticket => [ticket.ticketId, ticket])).values()];
  return filter?.view === 'next' || filter?.view === 'mine' ? inOrder(once, knownNow()) : once;
}

changed.follow(() => patch(changed.value));
overflowed.follow(refreshList);
