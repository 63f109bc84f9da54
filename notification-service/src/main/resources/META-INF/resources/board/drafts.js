/**
 * Keeps what an agent has typed into an action's form, by ticket, until it is done or cancelled: over a refused action, a
 * closed drawer and a reload. At most 50 tickets, for 14 days.
 */

const KEY = 'stellwerk.drafts';
const MOST = 50;
const LONGEST = 14 * 24 * 60 * 60 * 1000;

function all() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(KEY)) ?? {});
    return new Map(kept.filter(([, draft]) => Date.now() - draft.at < LONGEST));
  } catch {
    return new Map();
  }
}

function write(drafts) {
  const newest = [...drafts].sort(([, one], [, other]) => other.at - one.at).slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(newest)));
  } catch {
    // A full storage keeps what it has; the form itself still holds the words.
  }
}

/** The draft of a ticket, with its action and the values of its fields; undefined if there is none. */
export const draftOf = ticketId => all().get(ticketId);

/** Keeps the values of a form; one without any words is no draft. */
export function keepDraft(ticketId, action, form) {
  const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => String(value).trim() !== ''));
  const drafts = all();
  if (Object.keys(values).length > 0) drafts.set(ticketId, { action, values, at: Date.now() });
  else drafts.delete(ticketId);
  write(drafts);
}

export function forgetDraft(ticketId) {
  const drafts = all();
  if (drafts.delete(ticketId)) write(drafts);
}

/** Puts the kept values into a form. */
export function fillIn(form, draft) {
  for (const [name, value] of Object.entries(draft.values)) {
    const control = form.elements.namedItem(name);
    if (control?.type === 'checkbox') control.checked = true;
    else if (control) control.value = value;
  }
}
