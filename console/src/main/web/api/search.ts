import { request } from './request';

/** Intake's search over conversations, as far as the console reads it. */

export interface Mark {
  start: number;
  length: number;
}

export interface FoundMessage {
  messageId: string;
  direction: string;
  channel: string;
  from?: string;
  subject?: string;
  excerpt: string;
  marks: Mark[];
  receivedAt: string;
}

export interface FoundTicket {
  ticketId: string;
  ticketNumber: string;
  customerName?: string;
  messages: number;
  newest: FoundMessage;
}

export interface SearchPage {
  tickets: FoundTicket[];
  nextCursor?: string;
}

/** A page of the tickets with these words. */
export const search = async (words: string, cursor?: string, limit = 50): Promise<SearchPage> => {
  const wanted = new URLSearchParams({ q: words, limit: String(limit), ...cursor && { cursor } });
  return (await request<SearchPage>(`api/intake/v1/search?${wanted.toString()}`)).body;
};
