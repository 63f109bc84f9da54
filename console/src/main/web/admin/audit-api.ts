import { request } from '../api/request';
import { type Service, SERVICES } from './api';

/** The audit logs of the four services, read as one. */

export interface Entry {
  service: Service;
  number: number;
  at: string;
  actorId: string;
  actorName: string;
  address: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  before?: Record<string, string>;
  after?: Record<string, string>;
  traceId?: string;
  hash: string;
}

/** What is looked for; what is not named is not asked for. */
export interface Filter {
  actor?: string;
  action?: string;
  subject?: string;
  from?: string;
  to?: string;
}

/** What one service has told so far. */
export interface Told {
  service: Service;
  entries: Entry[];
  /** Where its next page begins; nothing after the last. */
  cursor?: string | undefined;
  problem?: unknown;
}

const PAGE = 50;

async function page(service: Service, filter: Filter, limit: number, cursor?: string): Promise<{ entries: Entry[]; cursor?: string | undefined }> {
  const wanted = new URLSearchParams({ ...filter, limit: String(limit), ...cursor && { cursor } });
  const { body } = await request<{ entries: Omit<Entry, 'service'>[]; nextCursor?: string }>(`api/${service}/v1/audit?${wanted}`);
  return { entries: body.entries.map(entry => ({ ...entry, service })), cursor: body.nextCursor };
}

/** Asks each service for its newest entries; one that is away does not keep the others' from being shown. */
export const search = (filter: Filter): Promise<Told[]> => Promise.all(SERVICES.map(service =>
  page(service, filter, PAGE).then(found => ({ service, ...found }), (problem: unknown) => ({ service, entries: [], problem }))));

/** Asks those services for more whose last entry is what keeps others back. */
export function further(told: Told[], filter: Filter): Promise<Told[]> {
  const reached = timeOf(horizon(told));
  return Promise.all(told.map(each => !each.cursor || timeOf(each.entries.at(-1)) < reached ? each
    : page(each.service, filter, PAGE, each.cursor).then(found => ({ ...each, entries: [...each.entries, ...found.entries], cursor: found.cursor }))));
}

const timeOf = (entry: Entry | undefined): number => entry ? Date.parse(entry.at) : 0;

/** Before this entry, a service that has more of them may have some that are not here yet. */
const horizon = (told: Told[]): Entry | undefined => told.filter(({ cursor }) => cursor).map(({ entries }) => entries.at(-1))
  .sort((one, other) => timeOf(other) - timeOf(one))[0];

/** All entries by time, the newest first, as far as every service has told. */
export function merged(told: Told[]): Entry[] {
  const reached = timeOf(horizon(told));
  return told.flatMap(({ entries }) => entries).filter(entry => timeOf(entry) >= reached)
    .sort((one, other) => timeOf(other) - timeOf(one) || SERVICES.indexOf(one.service) - SERVICES.indexOf(other.service) || other.number - one.number);
}

/** The end of a service's chain: its latest entry. */
export const chainEnds = (): Promise<{ service: Service; end?: Entry | undefined; problem?: unknown }[]> => Promise.all(SERVICES.map(service =>
  page(service, {}, 1).then(({ entries }) => ({ service, end: entries[0] }), (problem: unknown) => ({ service, problem }))));
