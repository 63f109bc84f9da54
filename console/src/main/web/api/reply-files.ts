import { posting, request } from './request';

/** Files that go with a reply, which intake keeps until it is sent. */

export interface ReplyFile {
  attachmentId: string;
  name: string;
  size: number;
}

const addressOf = (ticketId: string): string => `api/intake/v1/conversations/${ticketId}/attachments`;

/** Keeps a file for one's next reply about a ticket; its content is in base 64. */
export async function upload(ticketId: string, name: string, contentType: string, content: string): Promise<ReplyFile> {
  const { body } = await request<ReplyFile>(addressOf(ticketId), posting({ name, contentType, content }));
  return { attachmentId: body.attachmentId, name: body.name, size: body.size };
}

export const takeAway = (ticketId: string, { attachmentId }: ReplyFile): Promise<unknown> =>
  request(`${addressOf(ticketId)}/${attachmentId}`, { method: 'DELETE' });
