import { type Answer, type Newest, posting, request } from './request';

/** Notification's board, deliveries and suppressions, as far as the console reads them. */

export interface BoardTicket {
  ticketId: string;
  ticketNumber?: string;
  subject?: string;
  priority?: string;
  category?: string;
  owner?: string;
  tier: number;
  receivedAt?: string;
  firstResponseDueAt?: string;
  warnedPercent?: number;
  responded: boolean;
  breached: boolean;
}

export const LANES = ['waiting', 'inProgress', 'waitingForCustomer'] as const;
export type Lane = typeof LANES[number];

export interface Tier extends Record<Lane, number> {
  tier: number;
  breached: number;
  breachedByLane: Record<Lane, number>;
  oldestReceivedAt?: string;
  tickets: Record<Lane, BoardTicket[]>;
  breachingNext: BoardTicket[];
}

export interface Deliveries {
  delivered: number;
  suppressed: number;
  failed: number;
  pending: number;
  inDoubt: number;
  storm: string;
}

export interface Totals {
  open: number;
  waiting: number;
  arriving: number;
  inProgress: number;
  breached: number;
  doneToday: number;
}

export interface Board {
  at: string;
  totals: Totals;
  tiers: Tier[];
  arriving?: BoardTicket[];
  deliveries: Deliveries;
}

export interface HeldMail {
  notificationId: string;
  template: string;
  state: string;
  recipient?: string;
  changedAt: string;
  reason?: string;
}

export interface Suppression {
  suppressionId: string;
  address: string;
  scope: string;
  since: string;
  expiresAt: string;
  status?: string;
  ticketId?: string;
  ticketNumber?: string;
}

const NOTIFICATION = 'api/notification/v1/';

/** Mails that the desk holds, in doubt or failed. */
export async function heldMails(): Promise<Newest<HeldMail>> {
  const pages = await Promise.all(['IN_DOUBT', 'FAILED'].map(state =>
    request<{ deliveries: HeldMail[]; nextCursor?: string }>(`${NOTIFICATION}deliveries?state=${state}`)));
  return { entries: pages.flatMap(page => page.body.deliveries), isWhole: pages.every(page => !page.body.nextCursor) };
}

export const redrive = (id: string): Promise<Answer<unknown>> =>
  request(`${NOTIFICATION}deliveries/${id}/redrive`, { method: 'POST' });

export async function suppressions(): Promise<Newest<Suppression>> {
  const { body } = await request<{ suppressions: Suppression[]; nextCursor?: string }>(`${NOTIFICATION}suppressions`);
  return { entries: body.suppressions, isWhole: !body.nextCursor };
}

export const lift = (id: string): Promise<Answer<unknown>> =>
  request(`${NOTIFICATION}suppressions/${id}/lift`, posting({}));

export const closeStormBreaker = (): Promise<Answer<unknown>> =>
  request(`${NOTIFICATION}storm-breaker/close`, { method: 'POST' });

/** Mail of an answer that is not sent yet. */
export interface ReplyMail {
  html: string;
  text: string;
}

export const previewReply = async (text: string, language: string, ticketNumber: string, files: string[]): Promise<ReplyMail> =>
  (await request<ReplyMail>(`${NOTIFICATION}reply-previews`, posting({ text, language, ticketNumber, files }))).body;
