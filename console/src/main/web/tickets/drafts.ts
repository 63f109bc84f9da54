import { type Action, isAction } from '../api/escalation';
import { State } from '../app/state';
import { person } from '../session/session';

/**
 * Keeps what an agent has typed into an action's form, by ticket, until it is done or cancelled: over a refused action, a
 * closed drawer, a reload and the end of a session. Each person has their own. At most 50 tickets, for 14 days. The desk has
 * a copy of each (see draft-mirror).
 */

const key = (): string => `stellwerk.drafts.${person.value?.id ?? ''}`;
const MOST = 50;
const LONGEST = 14 * 24 * 60 * 60 * 1000;

export interface Draft {
  action: Action;
  values: Record<string, string>;
  at: number;
  /** Revision of the desk's copy that this one comes from; none, if the desk has none. */
  revision?: string | undefined;
}

/** The ticket whose draft was changed last by whoever is at this page. */
export const changedDraft = new State<{ ticketId: string } | null>(null);

function all(): Map<string, Draft> {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key()) ?? '{}') as Record<string, Draft>);
    return new Map(kept.filter(([, draft]) => Date.now() - draft.at < LONGEST && isAction(draft.action)));
  } catch {
    return new Map();
  }
}

/** Writes the drafts of which that ticket's has changed. */
function change(ticketId: string, drafts: Map<string, Draft>): void {
  write(drafts);
  changedDraft.value = { ticketId };
}

function write(drafts: Map<string, Draft>): void {
  const newest = [...drafts].sort(([, one], [, other]) => other.at - one.at).slice(0, MOST);
  try {
    localStorage.setItem(key(), JSON.stringify(Object.fromEntries(newest)));
  } catch {
    // A full storage keeps what it has; the form itself still holds the words.
  }
}

/** The draft of a ticket, with its action and the values of its fields. */
export const draftOf = (ticketId: string): Draft | undefined => all().get(ticketId);

/** What is filled in. */
export const valuesOf = (form: HTMLFormElement): Record<string, string> => Object.fromEntries(
  [...new FormData(form)].map(([name, value]) => [name, String(value)] as const).filter(([, value]) => value.trim() !== ''));

/** Keeps the values of a form; one without any words is no draft. */
export function keepDraft(ticketId: string, action: Action, form: HTMLFormElement): void {
  const values = valuesOf(form);
  const drafts = all();
  if (Object.keys(values).length > 0) drafts.set(ticketId, { ...drafts.get(ticketId), action, values, at: Date.now() });
  else if (!drafts.delete(ticketId)) return;
  change(ticketId, drafts);
}

export function forgetDraft(ticketId: string): void {
  const drafts = all();
  if (drafts.delete(ticketId)) change(ticketId, drafts);
}

/** Takes over a draft from the desk. */
export function adoptDraft(ticketId: string, draft: Draft): void {
  write(all().set(ticketId, draft));
}

/** Notes which revision the desk has of a draft. */
export function noteRevision(ticketId: string, revision: string): void {
  const draft = draftOf(ticketId);
  if (draft) adoptDraft(ticketId, { ...draft, revision });
}

/** Makes a reply that was not sent the draft again, before what was written since. */
export function restoreDraft(ticketId: string, sent: Record<string, string>): void {
  const drafts = all();
  const { text: since = '', ...others } = drafts.get(ticketId)?.values ?? {};
  const { text = '' } = sent;
  const values = { ...others, ...sent, text: since === '' || since === text ? text : `${text}\n\n${since}` };
  drafts.set(ticketId, { ...drafts.get(ticketId), action: 'reply', values, at: Date.now() });
  change(ticketId, drafts);
}

/** Forgets a draft that was sent, unless something else was written since; the desk has forgotten its copy. */
export function forgetSent(ticketId: string, text: string): void {
  const drafts = all();
  if (drafts.get(ticketId)?.values.text?.trim() !== text.trim()) return;
  drafts.delete(ticketId);
  write(drafts);
}

/** Puts the kept values into a form. */
export function fillIn(form: HTMLFormElement, draft: Pick<Draft, 'values'>): void {
  for (const [name, value] of Object.entries(draft.values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
    else if (control && 'value' in control) control.value = value;
    if (control instanceof HTMLInputElement && control.type === 'hidden') control.dispatchEvent(new Event('change'));
  }
}
