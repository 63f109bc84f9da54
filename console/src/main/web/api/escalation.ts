import { type Answer, posting, request } from './request';

/** Escalation's tickets, as far as the console reads them. */

/** The actions, in the order in which they are offered. */
export const ACTIONS = ['accept', 'reply', 'note', 'escalate', 'resolve', 'wait', 'resume', 'hand-back', 'reject', 'reopen', 'assign',
  'reclassify', 'close'] as const;
export type Action = typeof ACTIONS[number];
export const isAction = (name: string): name is Action => (ACTIONS as readonly string[]).includes(name);

export interface TriedStep {
  action?: string;
  result?: string;
}

/** Contents of a hand-over: its fields by name, and what was tried. */
export interface HandOverRecord {
  triedSoFar?: TriedStep[];
  [field: string]: unknown;
}

export interface HandOver {
  fromTier: number;
  toTier: number;
  agent: string;
  at: string;
  completeBy?: string;
  record?: HandOverRecord;
}

export interface TicketSuppression {
  suppressionId: string;
  address: string;
  status?: string;
  scope: string;
}

/** A promise of a response, and what became of it. */
export interface ResponsePromise {
  dueAt?: string;
  respondedAt?: string;
  state?: string;
}

export interface Ticket {
  ticketId: string;
  ticketNumber: string;
  subject?: string;
  status: string;
  since?: string;
  tier: number;
  priority: string;
  owner?: string;
  ownerName?: string;
  impact?: number;
  urgency?: number;
  until?: string;
  category?: string;
  customerId?: string;
  channel?: string;
  language?: string;
  receivedAt?: string;
  updatedAt?: string;
  version: number;
  allowedActions?: string[];
  firstResponse?: ResponsePromise;
  nextResponse?: ResponsePromise;
  handOvers?: HandOver[];
  suppression?: TicketSuppression;
}

export interface TicketPage {
  tickets: Ticket[];
  nextCursor?: string;
}

export interface Actor {
  kind: string;
  id: string;
  name?: string;
}

export interface HistoryEntry {
  type: string;
  occurredAt: string;
  tier: number;
  owner?: string;
  actor?: Actor;
  details?: { reason?: unknown; resolution?: unknown; cause?: unknown; percent?: number; metric?: string } | string;
}

/** Somebody at a ticket. */
export interface Visit {
  agent: string;
  name: string;
  doing: 'READING' | 'WRITING';
}

const TICKETS = 'api/escalation/v1/tickets';

/** A page of the tickets that the parameters describe. */
export const tickets = async (wanted: URLSearchParams): Promise<TicketPage> =>
  (await request<TicketPage>(`${TICKETS}?${wanted.toString()}`)).body;

/** How many tickets the parameters describe; escalation stops counting at some thousands. */
export interface Counts {
  total: number;
  atLeast: boolean;
}

export const counts = async (wanted: URLSearchParams): Promise<Counts> =>
  (await request<Counts>(`${TICKETS}/counts?${wanted.toString()}`)).body;

export const ticket = (id: string): Promise<Answer<Ticket>> => request(`${TICKETS}/${id}`);

export const history = async (id: string): Promise<HistoryEntry[]> =>
  (await request<{ entries: HistoryEntry[] }>(`${TICKETS}/${id}/history`)).body.entries;

export const visitTicket = async (id: string, doing: Visit['doing']): Promise<Visit[]> =>
  (await request<{ others: Visit[] }>(`${TICKETS}/${id}/visit`, { ...posting({ doing }), method: 'PUT' })).body.others;

export const leaveTicket = (id: string): Promise<Answer<unknown>> => request(`${TICKETS}/${id}/visit`, { method: 'DELETE' });

export const act = (id: string, action: Action, etag: string, body: object): Promise<Answer<unknown>> =>
  request(`${TICKETS}/${id}/${action}`, posting(body, {
    'If-Match': etag,
    'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()),
  }));
