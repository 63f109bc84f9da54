import type { Lane } from '../api/notification';
import { type Newest, posting, request, send } from '../api/request';

/** What those who run the desk ask of the four services. */

export const SERVICES = ['intake', 'triage', 'escalation', 'notification'] as const;
export type Service = typeof SERVICES[number];

/** Numbers of a tier at one instant: tickets by lane, and how many of them were late. */
export interface TierNumbers {
  tier: number;
  tickets: Record<Lane, number>;
  late: Record<Lane, number>;
}

/** The desk at one instant, with what came and went in the five minutes before. */
export interface Sample {
  at: string;
  tiers: TierNumbers[];
  received: number;
  resolved: number;
}

export interface Load {
  id: string;
  name: string;
  tiers: number[];
  inWork: number;
  waiting: number;
  overdue: number;
}

export interface DeadLetter {
  service: Service;
  id: string;
  consumer: string;
  topic: string;
  type?: string;
  subject?: string;
  reason: string;
  attempts: number;
  parkedAt: string;
  waitsBehind?: string;
}

export interface Outcome {
  outcome: string;
  reason?: string;
  followers: number;
}

export interface Rebuild {
  state: string;
  finishedAt?: string;
  eventsRead: number;
  eventsToRead: number;
  unusable: number;
}

interface SampledLanes {
  waiting: number;
  inWork: number;
  waitingForCustomer: number;
}

interface SampledTier extends SampledLanes {
  tier: number;
  breached: SampledLanes;
}

const lanes = ({ waiting, inWork, waitingForCustomer }: SampledLanes): Record<Lane, number> =>
  ({ waiting, inProgress: inWork, waitingForCustomer });

/** The samples between two instants, at most seven days apart. */
export async function flow(from: Date, to: Date): Promise<Sample[]> {
  const wanted = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
  const { body } = await request<{ samples: (Omit<Sample, 'tiers'> & { tiers: SampledTier[] })[] }>(`api/notification/v1/board/flow?${wanted}`);
  return body.samples.map(sample => ({
    ...sample,
    tiers: sample.tiers.map(tier => ({ tier: tier.tier, tickets: lanes(tier), late: lanes(tier.breached) })),
  }));
}

export const loads = async (): Promise<Load[]> => (await request<{ agents: Load[] }>('api/escalation/v1/load')).body.agents;

const letters = (service: Service): string => `api/${service}/v1/dead-letters`;

/** The messages that a service could not handle and keeps, the first of them first. */
export async function deadLetters(service: Service): Promise<Newest<DeadLetter>> {
  const { body } = await request<{ deadLetters: Omit<DeadLetter, 'service'>[]; nextCursor?: string }>(`${letters(service)}?state=PARKED`);
  return { entries: body.deadLetters.map(letter => ({ ...letter, service })), isWhole: !body.nextCursor };
}

export const redriveLetter = async ({ service, id }: DeadLetter): Promise<Outcome> =>
  (await request<Outcome>(`${letters(service)}/${id}/redrive`, { method: 'POST' })).body;

export const discardLetter = async ({ service, id }: DeadLetter, reason: string): Promise<Outcome> =>
  (await request<Outcome>(`${letters(service)}/${id}/discard`, posting({ reason }))).body;

/** The words of a message; the service writes down who reads them. */
export async function letterContent({ service, id }: DeadLetter): Promise<string> {
  const { body } = await request<{ text?: string; base64?: string }>(`${letters(service)}/${id}/payload`);
  return body.text ?? body.base64 ?? '';
}

const REBUILD = 'api/notification/v1/board/rebuild';
export const rebuildState = async (): Promise<Rebuild> => (await request<Rebuild>(REBUILD)).body;
export const rebuildBoard = async (): Promise<Rebuild> => (await request<Rebuild>(REBUILD, { method: 'POST' })).body;

/** What the gateway says of the services; nothing where no gateway asks them. */
export async function gatewayHealth(): Promise<Map<string, boolean>> {
  try {
    const answer = await fetch('/q/health', { headers: { Accept: 'application/json' }, credentials: 'omit' });
    const { checks = [] } = await answer.json() as { checks?: { name?: string; status?: string }[] };
    return new Map(checks.map(({ name = '', status }) => [name, status === 'UP']));
  } catch {
    return new Map();
  }
}

/** A request for which a service does next to nothing. */
export const ask = (service: Service): Promise<Response> => send(`${letters(service)}?limit=1`);
