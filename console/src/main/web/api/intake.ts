import { type Newest, request, send } from './request';

/** Intake's conversations and ignored messages, as far as the console reads them. */

export interface Correspondent {
  name?: string | null;
  address: string;
}

export interface Attachment {
  attachmentId: string;
  name: string;
  refused?: boolean;
}

export interface Message {
  direction: string;
  channel: string;
  name?: string;
  from?: string;
  to?: Correspondent[];
  cc?: Correspondent[];
  text?: string;
  quoted?: string;
  signature?: string;
  authentication?: string;
  automatic?: boolean;
  receivedAt: string;
  facts?: Record<string, string>;
  attachments?: Attachment[];
}

export interface Customer {
  customerId?: string;
  name?: string | null;
  emails?: string[];
  phones?: string[];
}

export interface Conversation {
  customer?: Customer;
  messages: Message[];
}

export interface TicketReference {
  ticketId: string;
  ticketNumber?: string;
}

export interface IgnoredMessage {
  messageId: string;
  reason: string;
  explanation?: string;
  kept: boolean;
  from?: string;
  name?: string;
  subject?: string;
  receivedAt: string;
  ticketId?: string;
  ticketNumber?: string;
}

const IGNORED = 'api/intake/v1/ignored-messages';

export const attachment = async (attachmentId: string): Promise<Blob> =>
  (await send(`api/intake/v1/attachments/${attachmentId}`)).blob();

export const conversation = async (id: string): Promise<Conversation> =>
  (await request<Conversation>(`api/intake/v1/conversations/${id}`)).body;

export async function ignoredMessages(): Promise<Newest<IgnoredMessage>> {
  const { body } = await request<{ ignoredMessages: IgnoredMessage[]; nextCursor?: string }>(IGNORED);
  return { entries: body.ignoredMessages, isWhole: !body.nextCursor };
}

export const ignoredText = async (id: string): Promise<string | undefined> =>
  (await request<{ text?: string }>(`${IGNORED}/${id}`)).body.text;

export const openIgnored = async (id: string): Promise<TicketReference> =>
  (await request<TicketReference>(`${IGNORED}/${id}/open`, { method: 'POST' })).body;
