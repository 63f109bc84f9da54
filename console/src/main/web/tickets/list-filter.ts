import { parameters, withParameters } from '../app/router';

/** Filters of the list of tickets, as they stand in the address. */

export const VIEWS = ['next', 'mine', 'queue', 'all'] as const;
export type View = typeof VIEWS[number];

export const OPEN = ['NEW', 'QUEUED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER'] as const;
export const STATUSES = [...OPEN, 'RESOLVED', 'CLOSED'] as const;
export const TIERS = ['1', '2', '3'] as const;
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export const SORTS = ['urgency', 'received', 'updated', 'due'] as const;

/** What somebody works on, who has accepted it. */
export const IN_HAND = ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER'] as const;

export interface Filter {
  view: View;
  tiers: string[];
  statuses: string[];
  priorities: string[];
  /** Order; nothing for the usual one. */
  sort: string | undefined;
  /** Whose tickets are meant, among all; nothing for everybody's. */
  owner?: string | undefined;
  /** Tiers whose queues are meant while no tier was chosen. */
  queueTiers?: string[];
}

const among = (known: readonly string[], wanted: string[]): string[] => known.filter(each => wanted.includes(each));

/** The filter that the address names; whatever it does not know is left out. */
export function currentFilter(): Filter {
  const named = parameters();
  const view = VIEWS.find(each => each === named.get('view')) ?? 'next';
  return {
    view,
    tiers: among(TIERS, named.getAll('tier')),
    statuses: view === 'queue' ? [] : among(STATUSES, named.getAll('status')),
    priorities: among(PRIORITIES, named.getAll('priority')),
    sort: view === 'queue' || view === 'all' ? among(SORTS, named.getAll('sort'))[0] : undefined,
    owner: view === 'all' ? named.get('owner') || undefined : undefined,
  };
}

export function addressOfList(filter: Partial<Filter>, path = '/'): string {
  const wanted = new URLSearchParams();
  if (filter.view && filter.view !== 'next') wanted.set('view', filter.view);
  filter.tiers?.forEach(tier => wanted.append('tier', tier));
  filter.statuses?.forEach(status => wanted.append('status', status));
  filter.priorities?.forEach(priority => wanted.append('priority', priority));
  if (filter.sort) wanted.set('sort', filter.sort);
  if (filter.owner) wanted.set('owner', filter.owner);
  return withParameters(path, wanted);
}

/** The requests that give a list, each with its own pages. */
export function queriesOf({ view, tiers, statuses, priorities, sort, owner: whose, queueTiers = [] }: Filter): URLSearchParams[] {
  const of = (states: readonly string[], owner?: string, levels: readonly string[] = tiers): URLSearchParams => {
    const query = new URLSearchParams(states.map(status => ['status', status]));
    levels.forEach(tier => query.append('tier', tier));
    priorities.forEach(priority => query.append('priority', priority));
    if (owner) query.set('owner', owner);
    if (sort) query.set('sort', sort);
    return query;
  };
  const inHand = statuses.length > 0 ? statuses : IN_HAND;
  const queued = of(['QUEUED'], undefined, tiers.length > 0 ? tiers : queueTiers);
  switch (view) {
    case 'next': return [of(inHand, 'me'), queued];
    case 'mine': return [of(inHand, 'me')];
    case 'queue': return [queued];
    case 'all': return [of(statuses.length > 0 ? statuses : OPEN, whose)];
  }
}
