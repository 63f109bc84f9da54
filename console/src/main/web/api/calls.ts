import type { TicketReference } from './intake';
import { posting, request } from './request';

/** Notes of phone calls, as intake takes them. */

export interface CallNote {
  name?: string;
  phone?: string;
  email?: string;
  subject: string;
  note: string;
  startedAt?: string;
  /** Number of the ticket that the call is about; a new one is opened without. */
  ticketNumber?: string;
}

/** Takes a note; a repeat with the same key is the same note. */
export const takeCall = async (note: CallNote, key: string): Promise<TicketReference> =>
  (await request<TicketReference>('api/intake/v1/calls', posting(note, { 'Idempotency-Key': key }))).body;
