import { discardDraft, keptDrafts, readDraft, saveDraft } from '../api/drafts';
import { Problem } from '../api/request';
import { State } from '../app/state';
import { adoptDraft, changedDraft, type Draft, draftOf, noteRevision } from './drafts';

/**
 * Keeps each draft at the desk, too, so that it is there at another machine. The browser's own copy comes first: it is there at
 * once, and without the network. Where both have words that the other has not, all of them are kept.
 */

/** Counts the drafts that came from the desk. */
export const arrived = new State(0);

const PAUSE = 1_500;

/** Tickets about which the desk has a draft that this browser may not have. */
const elsewhere = new Set<string>();
const timers = new Map<string, number>();
const underWay = new Map<string, Promise<void>>();

/** Resolved once the desk has told about which tickets there are drafts. */
let told: Promise<unknown> = Promise.resolve();

/** Asks which drafts the desk has of whoever has signed in. */
export function mirrorDrafts(): void {
  elsewhere.clear();
  told = keptDrafts().then(all => all.forEach(ticketId => elsewhere.add(ticketId)), () => undefined);
}

/** Gets the desk's draft about a ticket, if this browser has none. */
export async function fetchDraft(ticketId: string): Promise<void> {
  await told;
  if (!elsewhere.delete(ticketId) || draftOf(ticketId)) return;
  const { body, etag } = await readDraft(ticketId);
  if (draftOf(ticketId)) return;
  adoptDraft(ticketId, { action: body.action, values: body.fields, at: Date.parse(body.savedAt), revision: etag ?? undefined });
  arrived.value += 1;
}

changedDraft.follow(() => {
  const ticketId = changedDraft.value?.ticketId;
  if (ticketId === undefined) return;
  clearTimeout(timers.get(ticketId));
  timers.set(ticketId, setTimeout(() => inTurn(ticketId), PAUSE));
});

/** A reply was sent, and with it the desk has forgotten its draft: what was about to be told to it is not, or is taken back. */
export function afterSending(ticketId: string): void {
  clearTimeout(timers.get(ticketId));
  if (underWay.has(ticketId)) inTurn(ticketId);
}

/** One request at a time about each ticket: the next one needs the revision that this one makes. */
function inTurn(ticketId: string): void {
  const turn = (underWay.get(ticketId) ?? Promise.resolve()).then(() => tell(ticketId)).catch(() => undefined)
    .finally(() => { if (underWay.get(ticketId) === turn) underWay.delete(ticketId); });
  underWay.set(ticketId, turn);
}

/** Tells the desk what the browser has. What cannot be told now is told at the next change. */
async function tell(ticketId: string): Promise<void> {
  const draft = draftOf(ticketId);
  if (!draft) {
    await discardDraft(ticketId);
    return;
  }
  try {
    noteRevision(ticketId, await saveDraft(ticketId, draft.action, draft.values, draft.revision));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 412) await putTogether(ticketId);
  }
}

/** Another window has saved, too: its words come first. */
async function putTogether(ticketId: string): Promise<void> {
  const { body, etag } = await readDraft(ticketId).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 404) return { body: undefined, etag: null };
    throw problem;
  });
  const own = draftOf(ticketId);
  if (!own) return;
  const values = body && body.action === own.action ? joined(body.fields, own) : own.values;
  adoptDraft(ticketId, { ...own, values, revision: etag ?? undefined });
  if (values !== own.values) arrived.value += 1;
  noteRevision(ticketId, await saveDraft(ticketId, own.action, values, etag ?? undefined));
}

function joined(theirs: Record<string, string>, { values }: Draft): Record<string, string> {
  const all = { ...theirs, ...values };
  for (const [name, words] of Object.entries(theirs)) {
    const own = values[name];
    if (own !== undefined && !own.includes(words)) all[name] = words.includes(own) ? words : `${words}\n\n${own}`;
  }
  return all;
}
