import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Ticket } from '../api/escalation';
import type { Message } from '../api/intake';
import type { ReplyFile } from '../api/reply-files';
import type { FieldError } from '../api/request';
import { person } from '../session/session';
import { t, term } from '../texts/texts';
import { FORMS } from './action-forms';
import type { Draft } from './drafts';
import { fieldRefused } from './hand-over-form';

/** Parts of the actions below a ticket. */

/** Actions that only the owner of a ticket may do: all, while somebody has it. */
export const belongsToAnother = (ticket: Ticket): boolean => Boolean(ticket.owner)
  && ticket.owner !== person.value?.id && ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER'].includes(ticket.status);

/** Actions that need not wait for the owner. */
export const FOR_OTHERS: readonly Action[] = ['note', 'assign', 'reclassify'];

/** A message as it is shown before intake has it. */
export const ownMessage = (body: { text?: unknown; cc?: string[]; attachments?: ReplyFile[] }): Message => ({
  direction: 'OUTBOUND', channel: 'EMAIL', from: person.value?.name ?? '', receivedAt: new Date().toISOString(),
  text: typeof body.text === 'string' ? body.text : '', cc: (body.cc ?? []).map(address => ({ address })),
  attachments: (body.attachments ?? []).map(file => ({ ...file, refused: true })),
});

/** What the form of an action is told, and what it tells. */
export interface FormState {
  refusals: readonly FieldError[];
  isKept: boolean;
  submit(event: SubmitEvent): void;
  keep(event: Event): void;
  cancel(): void;
}

/** The form of an action. */
export function formOf(action: Action, ticket: Ticket, { refusals, isKept, submit, keep, cancel }: FormState): TemplateResult | typeof nothing {
  const recipe = FORMS[action];
  if (!recipe) return nothing;
  const refused = new Map(refusals.map(refusal => [fieldRefused(refusal.field), refusal.message]));
  const isReply = action === 'reply';
  return html`<form class="action-form ${action}" novalidate @submit=${submit} @input=${keep} @keydown=${sendByKey}>
    ${isReply ? nothing : html`<h3>${t().actions[action]}</h3>`}
    ${recipe.known ? html`<p class="quiet gaps">${t().work.gaps}</p>` : nothing}${recipe.fields(ticket, refused)}
    <div class="buttons"><button type="submit" class="primary">${recipe.submit()} <kbd>${t().work.sendKey}</kbd></button>
      ${isReply && !isKept ? nothing : html`<button type="button" class="discard" @click=${cancel}>${isReply ? t().discardDraft : t().cancel}</button>`}
      <span class="quiet kept" role="status">${isKept ? t().work.draftSaved : nothing}</span></div>
  </form>`;
}

function sendByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.currentTarget as HTMLFormElement).requestSubmit();
}

/** A draft whose action is not possible any more: shown to be copied, until it is thrown away. */
export const leftOver = (draft: Draft, discard: () => void): TemplateResult => html`<div class="left-over">
  <p>${t().draftKept} ${t().draftImpossible(t().actions[draft.action])}</p>
  <textarea rows="5" readonly aria-label=${t().draftKept} .value=${Object.values(draft.values).join('\n\n')}></textarea>
  <div class="buttons"><button type="button" @click=${discard}>${t().discardDraft}</button></div></div>`;

/** The fields that were refused, each with a way to it. */
export function missing(errors: readonly FieldError[], focus: (field: string) => void): TemplateResult {
  const goTo = (event: Event, name: string): void => {
    event.preventDefault();
    focus(name);
  };
  return html`${t().missing(errors.length)}<ul>${errors.map(error => {
    const name = fieldRefused(error.field);
    return html`<li><a href="#" @click=${(event: Event) => goTo(event, name)}>${term(t().fields, name)}</a> – ${error.message}</li>`;
  })}</ul>`;
}
