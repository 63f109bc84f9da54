import { history, type HistoryEntry, ticket, type Ticket } from '../api/escalation';
import { type Conversation, conversation, type Message } from '../api/intake';
import { isMissing, whyNotThere } from '../api/request';
import { type Assessment, assessment } from '../api/triage';
import { State } from '../app/state';
import { changed } from './changes';
import { fetchDraft } from './draft-mirror';
import { list } from './list-store';
import { newsSince } from './news';
import { isNewer } from './newer';
import { look } from './seen';
import { eventName } from './timeline';

/** The ticket whose page is open, with what belongs to it. Its panes follow it. */

/** Something that was loaded, or why it is not there. */
export interface Part<T> {
  value?: T;
  whyNot?: () => string;
  isMissing?: boolean;
}

/** Outcome of an action, or news. */
export interface Note {
  kind: 'done' | 'caution';
  words: string;
}

export interface Open {
  ticketId: string;
  ticket: Part<Ticket>;
  etag: string;
  history: Part<HistoryEntry[]>;
  conversation: Part<Conversation>;
  /** The agent's own messages that the conversation does not have yet. */
  unheard: Message[];
  assessment: Part<Assessment>;
  note: Note | null;
}

export const open = new State<Open | null>(null);

/** Intake hears of an agent's message a moment later; until then it is asked again, but not for long, in milliseconds. */
const ASK_AFTER = 1_500;
const HEARD_AFTER = 30_000;

/** Times that a ticket which is not there is asked for again. */
const NEW_FOR = 10;

let round = 0;

/** Opens a ticket, unless it is open; null closes it. What the list knows is shown at once. */
export function openTicket(ticketId: string | null): void {
  if (open.value?.ticketId === ticketId) return;
  round += 1;
  const listed = list.value.tickets.find(each => each.ticketId === ticketId);
  open.value = ticketId === null ? null : {
    ticketId, ticket: listed ? { value: listed } : {}, etag: etagOf(listed), history: {}, conversation: {}, unheard: [], assessment: {}, note: null,
  };
  if (ticketId !== null) void Promise.all([reload(), loadAssessment(ticketId), fetchDraft(ticketId).catch(() => undefined)]);
}

const etagOf = (ticket: Ticket | undefined): string => ticket ? `"${ticket.version}"` : '';

/** Loads the ticket again, and its conversation if anything happened; says what was done. */
export async function reload(note: Note | null = null, tries = NEW_FOR): Promise<void> {
  const before = open.value;
  if (!before) return;
  round += 1;
  const mine = round;
  const id = before.ticketId;
  const [loaded, entries] = await Promise.all([part(ticket(id)), part(history(id))]);
  if (mine !== round) return;
  const found = loaded.value;
  // A ticket that was just opened is known here a moment later.
  if (loaded.isMissing && tries > 0) setTimeout(() => { if (mine === round) void reload(note, tries - 1); }, ASK_AFTER);
  const known = before.ticket.value;
  const isNew = found?.body.version !== known?.version || isNewer(found?.body, known) || !before.conversation.value;
  if (found) look(found.body);
  update({
    ticket: found ? { value: found.body } : { whyNot: loaded.whyNot },
    etag: found ? found.etag ?? etagOf(found.body) : before.etag,
    history: entries,
    note: note ?? newsOf(before, entries) ?? before.note,
  });
  if (found) changed.value = [found.body];
  if (isNew) await loadConversation(id);
}

/** Others, or the open ticket's own page, have changed it. */
changed.follow(() => {
  const shown = open.value?.ticket.value;
  if (shown && changed.value.some(ticket => ticket.ticketId === shown.ticketId && isNewer(ticket, shown))) void reload();
});

/** What others did meanwhile, which who is at the ticket has to know. */
function newsOf(before: Open, { value }: Part<HistoryEntry[]>): Note | null {
  const known = before.history.value;
  const words = known && value ? newsSince(value, known.length) : undefined;
  return words ? { kind: 'caution', words } : null;
}

/** Shows an agent's own message at once. */
export const addMessage = (message: Message): void => update({ unheard: [...open.value?.unheard ?? [], message] });

/** Takes an agent's own message away: it is not sent. */
export const removeMessage = (message: Message): void => update({ unheard: (open.value?.unheard ?? []).filter(each => each !== message) });

export const say = (note: Note | null): void => update({ note });

async function loadConversation(id: string): Promise<void> {
  const loaded = await part(conversation(id));
  if (open.value?.ticketId !== id) return;
  const unheard = open.value.unheard.filter(own => isRecent(own) && !loaded.value?.messages.some(each => isSame(each, own)));
  update({ conversation: loaded, unheard });
  if (unheard.length > 0) setTimeout(() => { if (open.value?.ticketId === id) void loadConversation(id); }, ASK_AFTER);
}

const isRecent = ({ receivedAt }: Message): boolean => Date.now() - Date.parse(receivedAt) < HEARD_AFTER;

const plain = ({ text }: Message): string => (text ?? '').replace(/\s+/g, ' ').trim();

const isSame = (message: Message, own: Message): boolean => message.direction === own.direction && plain(message) === plain(own)
  && Math.abs(Date.parse(message.receivedAt) - Date.parse(own.receivedAt)) < 2 * HEARD_AFTER;

async function loadAssessment(id: string): Promise<void> {
  const loaded = await part(assessment(id));
  if (open.value?.ticketId === id) update({ assessment: loaded });
}

function update(changes: Partial<Open>): void {
  if (open.value) open.value = { ...open.value, ...changes };
}

const part = <T>(wanted: Promise<T>): Promise<Part<T>> =>
  wanted.then(value => ({ value }), (problem: unknown) => ({ whyNot: () => whyNotThere(problem), isMissing: isMissing(problem) }));

/** Share of the working time of the promise made last that was used up at the latest warning, in percent. */
export function warnedPercent(entries: HistoryEntry[]): number {
  const promised = entries.findLastIndex(entry => eventName(entry) === 'response-promised');
  return Math.max(0, ...entries.slice(promised + 1)
    .filter(entry => eventName(entry) === 'service-level-warned')
    .map(({ details }) => typeof details === 'object' && (promised < 0 || details?.metric === 'NEXT_RESPONSE') ? details?.percent ?? 0 : 0));
}
