import type { Action } from './escalation';
import { posting, request } from './request';

/** Drafts of whoever is signed in, as escalation keeps them. */

export interface KeptDraft {
  ticketId: string;
  action: Action;
  fields: Record<string, string>;
  savedAt: string;
}

const addressOf = (ticketId: string): string => `api/escalation/v1/tickets/${ticketId}/draft`;

/** The tickets that there are drafts about. */
export const keptDrafts = async (): Promise<string[]> =>
  (await request<{ drafts: { ticketId: string }[] }>('api/escalation/v1/drafts')).body.drafts.map(draft => draft.ticketId);

export const readDraft = (ticketId: string): Promise<{ body: KeptDraft; etag: string | null }> => request(addressOf(ticketId));

/** Saves a draft over the revision that was seen, or as the first; answers its new revision. */
export const saveDraft = async (ticketId: string, action: Action, fields: Record<string, string>, seen: string | undefined): Promise<string> =>
  (await request(addressOf(ticketId), {
    ...posting({ action, fields }, seen === undefined ? { 'If-None-Match': '*' } : { 'If-Match': seen }), method: 'PUT',
  })).etag ?? '';

export const discardDraft = (ticketId: string): Promise<unknown> => request(addressOf(ticketId), { method: 'DELETE' });
