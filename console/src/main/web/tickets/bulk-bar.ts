import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { agents } from '../api/agents';
import { act, type Action, type Ticket } from '../api/escalation';
import { messageOf, Problem } from '../api/request';
import { addressOf } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t, term } from '../texts/texts';
import { FORMS } from './action-forms';
import { changed } from './changes';
import { withIds } from './form-fields';
import { list } from './list-store';
import { selected, selectOnly } from './selection';

/** Actions that make sense for several tickets, each on its own. */
const ACTIONS: readonly Action[] = ['accept', 'assign', 'note', 'resume', 'resolve', 'close'];

interface Outcome {
  ticket: Ticket;
  /** Why it was refused; undefined if it was done. */
  refusal: string | undefined;
}

/** What can be done with the selected tickets: one after the other, each with an outcome of its own. */
@customElement('bulk-bar')
export class BulkBar extends ConsoleElement {
  @state() private accessor chosen: Action | undefined;
  @state() private accessor outcomes: Outcome[] = [];
  @state() private accessor isBusy = false;

  constructor() {
    super();
    new Following(this, selected, list, agents);
  }

  protected override render(): TemplateResult {
    const tickets = this.#tickets();
    const [first] = tickets;
    if (!first) return html`<div class="bulk" role="region" aria-label=${t().bulk.title} ?hidden=${this.outcomes.length === 0}>
      <div class="bulk-head">${this.#results()}<button type="button" @click=${() => this.#clear()}>${t().close}</button></div></div>`;
    const form = this.chosen && FORMS[this.chosen];
    return html`<div class="bulk" role="region" aria-label=${t().bulk.title}>
      <div class="bulk-head"><strong>${t().bulk.selected(tickets.length)}</strong>
        <button type="button" @click=${() => this.#clear()}>${t().bulk.none}</button></div>
      <div class="buttons">${ACTIONS.filter(action => tickets.some(ticket => ticket.allowedActions?.includes(action))).map(action => html`<button type="button"
        data-bulk=${action} ?disabled=${this.isBusy} aria-pressed=${FORMS[action] ? String(action === this.chosen) : nothing} @click=${() => this.#choose(action)}>${t().actions[action]}</button>`)}</div>
      ${this.chosen && form ? html`<form class="action-form" novalidate @submit=${this.#submit}>${withIds('bulk', () => form.fields(first, new Map()))}
        <div class="buttons"><button type="submit" class="primary" ?disabled=${this.isBusy}>${t().bulk.doFor(tickets.length)}</button></div></form>` : nothing}
      ${this.#results()}</div>`;
  }

  #tickets(): Ticket[] {
    return list.value.tickets.filter(({ ticketId }) => selected.value.has(ticketId));
  }

  #results(): TemplateResult {
    const done = this.outcomes.filter(({ refusal }) => refusal === undefined).length;
    return html`<div role="status">${this.outcomes.length === 0 ? nothing : html`<p>${t().bulk.done(done, this.outcomes.length)}</p>
      <ul class="outcomes">${this.outcomes.filter(({ refusal }) => refusal !== undefined).map(({ ticket, refusal }) =>
        html`<li><a href=${addressOf(ticket.ticketId)} class="number">${ticket.ticketNumber}</a> ${refusal}</li>`)}</ul>`}</div>`;
  }

  #choose(action: Action): void {
    this.outcomes = [];
    this.chosen = action;
    if (!FORMS[action]) void this.#perform(action, {});
  }

  #clear(): void {
    selectOnly([]);
    this.chosen = undefined;
    this.outcomes = [];
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = this.chosen && FORMS[this.chosen];
    const element = event.target as HTMLFormElement;
    if (!element.reportValidity()) return;
    if (this.chosen && form) void this.#perform(this.chosen, form.body(new FormData(element)));
  };

  async #perform(action: Action, body: object): Promise<void> {
    this.isBusy = true;
    this.outcomes = [];
    for (const ticket of this.#tickets()) {
      const refusal = await attempt(ticket, action, body);
      this.outcomes = [...this.outcomes, { ticket, refusal }];
    }
    this.isBusy = false;
    this.chosen = undefined;
    selectOnly(this.outcomes.filter(({ refusal }) => refusal !== undefined).map(({ ticket }) => ticket.ticketId));
  }
}

async function attempt(ticket: Ticket, action: Action, body: object): Promise<string | undefined> {
  try {
    const { body: after } = await act(ticket.ticketId, action, `"${ticket.version}"`, body);
    changed.value = [after as Ticket];
    return undefined;
  } catch (problem) {
    if (!(problem instanceof Problem)) return messageOf(problem);
    if (problem.status === 412) return t().bulk.changed;
    const [wrong] = problem.errors;
    return Object.hasOwn(t().work.problems, problem.code) ? term(t().work.problems, problem.code) : wrong ? `${term(t().fields, wrong.field)}: ${wrong.message}` : problem.message;
  }
}
