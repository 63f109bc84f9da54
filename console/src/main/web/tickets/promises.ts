import type { ResponsePromise, Ticket } from '../api/escalation';
import type { Deadline } from '../design/due-signal';
import { t } from '../texts/texts';

/** Promises to a ticket's customer. */

export type Metric = 'FIRST_RESPONSE' | 'NEXT_RESPONSE';

/** A promise, and which one it is. */
export type Promised = ResponsePromise & { metric: Metric };

/** All promises of a ticket, in the order in which they were made. */
export const promisesOf = ({ firstResponse, nextResponse }: Ticket): Promised[] => [
  ...firstResponse ? [{ metric: 'FIRST_RESPONSE' as const, ...firstResponse }] : [],
  ...nextResponse ? [{ metric: 'NEXT_RESPONSE' as const, ...nextResponse }] : [],
];

/** The promise that counts: the one that is to be kept, or else the one that was made last. */
export function promiseOf(ticket: Ticket): Promised | undefined {
  const promises = promisesOf(ticket);
  return promises.find(({ respondedAt }) => !respondedAt) ?? promises.at(-1);
}

/** When the promise is due that is to be kept; never, if there is none. */
export function dueAt(ticket: Ticket): number {
  const promise = promiseOf(ticket);
  return promise?.dueAt && !promise.respondedAt ? Date.parse(promise.dueAt) : Infinity;
}

/** The promise that counts, as a signal shows it. The first response is what everybody expects; only another one is named. */
export function deadlineOf(ticket: Ticket, warnedPercent: number | undefined): Deadline {
  const promise = promiseOf(ticket);
  return {
    name: promise?.metric === 'NEXT_RESPONSE' ? t().work.metrics[promise.metric] : undefined,
    dueAt: promise?.dueAt,
    warnedPercent,
    responded: Boolean(promise?.respondedAt),
    breached: promise?.state === 'BREACHED',
  };
}
