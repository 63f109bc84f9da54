import { html, type TemplateResult } from 'lit';
import type { FieldError } from '../api/request';
import { t, term } from '../texts/texts';
import type { Draft } from './drafts';
import { fieldRefused } from './hand-over-form';

/** Parts of the actions below a ticket. */

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
