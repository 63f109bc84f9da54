import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { act, type Action, isAction, type Ticket } from '../api/escalation';
import { type FieldError, Problem } from '../api/request';
import { ConsoleElement } from '../design/console-element';
import { person } from '../session/session';
import { t, term } from '../texts/texts';
import { FORMS } from './action-forms';
import { type Draft, draftOf, fillIn, forgetDraft, keepDraft } from './drafts';
import { fieldRefused } from './hand-over-form';
import type { Note } from './ticket-view';

/** Actions that only the owner of a ticket may do: all, while somebody has it. */
const belongsToAnother = (ticket: Ticket): boolean => Boolean(ticket.owner)
  && ticket.owner !== person.value?.id && ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER'].includes(ticket.status);

/** Actions that an agent can take on a ticket, and the form of the action that was chosen. */
@customElement('ticket-actions')
export class TicketActions extends ConsoleElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @property({ attribute: false }) accessor etag!: string;
  /** Loads the ticket again, and says what was done. */
  @property({ attribute: false }) accessor changed!: (note: Note) => Promise<void>;
  @state() private accessor chosen: Action | null = null;
  @state() private accessor message: TemplateResult | string | typeof nothing = nothing;
  @state() private accessor refusals: FieldError[] = [];
  @query('form') private accessor form!: HTMLFormElement | null;
  #possible: Action[] = [];
  #isForeign = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    this.#isForeign = belongsToAnother(this.ticket);
    this.#possible = this.#isForeign ? [] : (this.ticket.allowedActions ?? []).filter(isAction);
    const wanted = this.chosen ?? draftOf(this.ticket.ticketId)?.action;
    this.chosen = wanted && FORMS[wanted] && this.#possible.includes(wanted) ? wanted : null;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('chosen') || !this.form) return;
    const draft = draftOf(this.ticket.ticketId);
    if (draft?.action === this.chosen) fillIn(this.form, draft);
    else this.form.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  protected override render(): TemplateResult {
    const draft = draftOf(this.ticket.ticketId);
    return html`<section class="actions" aria-label=${t().actionsTitle}>
      ${this.#isForeign ? html`<p class="quiet">${t().foreign(this.ticket.owner ?? '')}</p>` : nothing}
      <div class="buttons">${this.#possible.map((action, at) => html`<button type="button" class=${at === 0 ? 'primary' : ''}
        data-action=${action} @click=${() => this.#choose(action)}>${t().actions[action]}</button>`)}</div>
      <div class="form-place">${this.chosen ? keyed(this.chosen, this.#formOf(this.chosen))
        : draft && !this.#possible.includes(draft.action) ? this.#leftOver(draft) : nothing}</div>
      <div class="message" role="status">${this.message}</div>
    </section>`;
  }

  #formOf(action: Action): TemplateResult | typeof nothing {
    const recipe = FORMS[action];
    if (!recipe) return nothing;
    const refused = new Map(this.refusals.map(refusal => [fieldRefused(refusal.field), refusal.message]));
    return html`<form class="action-form ${action}" novalidate @submit=${this.#submit}
        @input=${(event: Event) => keepDraft(this.ticket.ticketId, action, event.currentTarget as HTMLFormElement)}>
      <h3>${t().actions[action]}</h3>${recipe.fields(this.ticket, refused)}
      <div class="buttons"><button type="submit" class="primary">${recipe.submit()}</button>
        <button type="button" @click=${this.#cancel}>${t().cancel}</button></div>
    </form>`;
  }

  /** A draft whose action is not possible any more: shown to be copied, until it is thrown away. */
  #leftOver(draft: Draft): TemplateResult {
    return html`<div class="left-over"><p>${t().draftKept} ${t().draftImpossible(t().actions[draft.action])}</p>
      <textarea rows="5" readonly aria-label=${t().draftKept} .value=${Object.values(draft.values).join('\n\n')}></textarea>
      <div class="buttons"><button type="button" @click=${this.#cancel}>${t().discardDraft}</button></div></div>`;
  }

  #choose(action: Action): void {
    this.#close();
    if (FORMS[action]) this.chosen = action;
    else void this.#perform(action, {});
  }

  #close(): void {
    this.chosen = null;
    this.message = nothing;
    this.refusals = [];
  }

  readonly #cancel = (): void => {
    forgetDraft(this.ticket.ticketId);
    this.#close();
    this.requestUpdate();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const recipe = this.chosen ? FORMS[this.chosen] : undefined;
    if (this.chosen && recipe) void this.#perform(this.chosen, recipe.body(new FormData(event.target as HTMLFormElement)));
  };

  async #perform(action: Action, body: object): Promise<void> {
    try {
      await act(this.ticket.ticketId, action, this.etag, body);
      forgetDraft(this.ticket.ticketId);
      this.#close();
      await this.changed({ kind: 'done', words: t().doneAction });
    } catch (problem) {
      await this.#refused(problem);
    }
  }

  async #refused(problem: unknown): Promise<void> {
    this.refusals = [];
    this.message = nothing;
    if (!(problem instanceof Problem)) this.message = t().failed;
    else if (problem.status === 412 || problem.status === 409) {
      await this.changed({ kind: 'caution', words: this.chosen ? `${t().stale} ${t().draftKept}` : t().stale });
    } else {
      this.refusals = problem.errors;
      this.message = problem.errors.length > 0 ? this.#missing(problem.errors) : problem.message;
    }
    await this.updateComplete;
    this.querySelector('.actions > .message')?.scrollIntoView({ block: 'nearest' });
  }

  #missing(errors: FieldError[]): TemplateResult {
    return html`${t().missing(errors.length)}<ul>${errors.map(error => {
      const name = fieldRefused(error.field);
      return html`<li><a href="#" @click=${(event: Event) => this.#focus(event, name)}>${term(t().fields, name)}</a> – ${error.message}</li>`;
    })}</ul>`;
  }

  #focus(event: Event, name: string): void {
    event.preventDefault();
    this.form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  }
}
