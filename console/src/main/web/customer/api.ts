import { Problem } from './problem';

/** Requests of the customer's page: with the token of its link, to intake alone. */

const TICKET = '/api/intake/v1/customer/ticket';

export type State = 'RECEIVED' | 'IN_WORK' | 'WAITING_FOR_YOU' | 'SOLVED' | 'CLOSED';

export interface File {
  attachmentId: string;
  name: string;
  size: number;
}

export interface Message {
  messageId: string;
  from: 'YOU' | 'DESK';
  channel: string;
  text: string | null;
  at: string;
  attachments: File[];
}

export interface Ticket {
  ticketNumber: string;
  subject: string | null;
  desk: string;
  openedAt: string;
  state: State;
  since: string;
  tier: number | null;
  answerPromisedAt: string | null;
  messages: Message[];
  rating: { score: number; comment: string | null } | null;
  rateable: boolean;
  earlierMessages: number;
}

export interface Upload {
  name: string;
  contentType: string;
  content: string;
}

export interface Reply {
  text: string;
  attachments: Upload[];
}

export interface Receipt {
  outcome: 'opened' | 'appended' | 'duplicate' | 'ignored';
  ticketNumber: string | null;
}

async function send(token: string, path: string, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('Authorization', `Ticket-Link ${token}`);
  const response = await fetch(TICKET + path, { ...options, headers, credentials: 'omit', redirect: 'error' });
  if (response.ok) return response;
  throw await Problem.of(response);
}

export const ticketOf = async (token: string): Promise<Ticket> => await (await send(token, '')).json() as Ticket;

export const fileOf = async (token: string, file: File): Promise<Blob> =>
  (await send(token, `/attachments/${file.attachmentId}`)).blob();

const posting = (body: unknown, key?: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
  body: JSON.stringify(body),
});

export const write = async (token: string, path: '/replies' | '/reopen', reply: Reply, key: string): Promise<Receipt> =>
  await (await send(token, path, posting(reply, key))).json() as Receipt;

export async function withdraw(token: string): Promise<void> {
  await send(token, '/withdraw', { method: 'POST' });
}

export async function rate(token: string, score: number, comment: string): Promise<void> {
  await send(token, '/rating', posting(comment === '' ? { score } : { score, comment }));
}
