import type { Ticket } from '../api/escalation';

/** Whether one state of a ticket is later than the other. A customer's word on an open ticket makes no new version, but a later state. */
export const isNewer = (now: Ticket | undefined, before: Ticket | undefined): boolean =>
  Date.parse(now?.updatedAt ?? '') > Date.parse(before?.updatedAt ?? '');
