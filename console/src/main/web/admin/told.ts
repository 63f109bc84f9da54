import { html, nothing, type TemplateResult } from 'lit';
import { a } from './texts';

/** What was just done, and the way back, if there is one. */
export interface Told {
  words: string;
  undo?: () => Promise<void>;
}

export const told = (done: Told | undefined): TemplateResult => html`<div class="told" role="status">${done
  ? html`<p class="message done">${done.words} ${done.undo ? html`<button type="button" data-undo @click=${done.undo}>${a().undo}</button>` : nothing}</p>` : nothing}</div>`;
