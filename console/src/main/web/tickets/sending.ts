import { act } from '../api/escalation';
import type { Message } from '../api/intake';
import { State } from '../app/state';
import { t } from '../texts/texts';
import { afterSending } from './draft-mirror';
import { draftOf, forgetSent, restoreDraft } from './drafts';
import { addMessage, open, reload, removeMessage } from './open-ticket';
import { refusalWords } from './refusal';

/**
 * A reply on its way: it is held back for some seconds, in which it can be taken back. Its draft is kept until escalation has it, so
 * that nothing is lost when the page is left meanwhile.
 */

export interface Held {
  ticketId: string;
  number: string;
  etag: string;
  body: object;
  message: Message;
  /** What the form had, which becomes the draft again if it is not sent. */
  values: Record<string, string>;
  /** When it is sent, by this machine's clock; undefined once it was refused. */
  at: number | undefined;
  refusal?: string;
}

/** Time in which a reply can be taken back, in milliseconds. */
const TIME = 5_000;

export const held = new State<Held | null>(null);

/** Counts the replies whose words became drafts again. */
export const takenBack = new State(0);

let timer: number | undefined;

/** Holds a reply and sends it later. */
export function sendLater(reply: Omit<Held, 'at' | 'refusal'>): void {
  addMessage(reply.message);
  held.value = { ...reply, at: Date.now() + TIME };
  timer = setTimeout(() => void sendNow(), TIME);
}

/** Takes the held reply back; its words are the ticket's draft again. */
export function takeBack(): boolean {
  const reply = held.value;
  if (!reply) return false;
  clearTimeout(timer);
  held.value = null;
  if (reply.refusal) return true;
  giveBack(reply);
  return true;
}

export async function sendNow(): Promise<void> {
  const reply = held.value;
  clearTimeout(timer);
  if (reply?.at === undefined) return;
  held.value = { ...reply, at: undefined };
  try {
    await act(reply.ticketId, 'reply', reply.etag, reply.body);
    held.value = null;
    forgetSent(reply.ticketId, reply.message.text ?? '');
    if (!draftOf(reply.ticketId)) afterSending(reply.ticketId);
    if (isOpen(reply)) await reload({ kind: 'done', words: t().doneAction });
  } catch (problem) {
    const refusal = await refusalWords(problem, isOpen(reply));
    held.value = isOpen(reply) ? null : { ...reply, at: undefined, refusal };
    giveBack(reply);
    if (isOpen(reply)) await reload({ kind: 'caution', words: `${refusal} ${t().draftKept}` });
  }
}

/** The words are the ticket's draft again. */
function giveBack({ ticketId, message, values }: Held): void {
  removeMessage(message);
  restoreDraft(ticketId, values);
  takenBack.value += 1;
}

const isOpen = ({ ticketId }: Held): boolean => open.value?.ticketId === ticketId;

/** Whoever leaves is asked; the draft is there if they do. */
window.addEventListener('beforeunload', event => { if (held.value?.at !== undefined) event.preventDefault(); });
