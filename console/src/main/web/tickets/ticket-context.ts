import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { agents } from '../api/agents';
import { type Ticket, tickets } from '../api/escalation';
import type { Customer } from '../api/intake';
import { addressOf } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { priorityBadge } from '../design/priority-badge';
import { dateTime, t, term } from '../texts/texts';
import { evidence } from './evidence';
import { handOvers } from './hand-overs';
import { OPEN } from './list-filter';
import { open, type Open, type Part } from './open-ticket';
import { type Promised, promisesOf } from './promises';
import { timeline } from './timeline';

/** Most other tickets of a customer that are listed. */
const MOST_OTHERS = 6;

/** Context of the ticket: how it was handed over, whose it is, what was promised, why it is here, and what happened. */
@customElement('ticket-context')
export class TicketContext extends ConsoleElement {
  @property({ attribute: false }) accessor ticketId!: string;
  @state() private accessor others: Ticket[] = [];
  #othersOf: string | undefined;

  constructor() {
    super();
    new Following(this, open, agents);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const customer = open.value?.ticket.value?.customerId;
    if (customer === this.#othersOf) return;
    this.#othersOf = customer;
    this.others = [];
    if (customer) void this.#loadOthers(customer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = open.value;
    if (shown?.ticketId !== this.ticketId) return nothing;
    const ticket = shown.ticket.value;
    return html`<aside id="context" class="pane context-pane" aria-label=${t().work.context}>
      <nav class="narrow-only" aria-label=${t().work.panes}><a class="back" href=${addressOf(this.ticketId)}>‹ ${t().work.toTicket}</a></nav>
      ${ticket?.handOvers?.length ? section('hand-overs', t().work.handOvers, html`${handOvers(ticket)}`) : nothing}
      ${section('customer', t().work.customer, this.#customer(shown))}
      ${ticket?.firstResponse ? section('promises', t().work.promises, html`${promisesOf(ticket).map(promise)}`) : nothing}
      ${section('evidence', t().tabs.evidence, part(shown.assessment, evidence))}
      ${section('history', t().tabs.history, part(shown.history, timeline))}
    </aside>`;
  }

  #customer({ conversation: { value, whyNot }, ticketId }: Open): TemplateResult {
    const others = this.others.filter(other => other.ticketId !== ticketId);
    return html`${value?.customer ? card(value.customer) : html`<p class="quiet">${value ? t().notThere : whyNot?.() ?? t().loading}</p>`}
      ${others.length > 0 ? html`<h3>${t().work.otherTickets}</h3>
        <ul class="others">${others.map(other => html`<li><a href=${addressOf(other.ticketId)}><span class="number">${other.ticketNumber}</span>
          ${priorityBadge(other.priority)} ${other.subject || t().noSubject}</a></li>`)}</ul>` : nothing}`;
  }

  async #loadOthers(customer: string): Promise<void> {
    const wanted = new URLSearchParams(OPEN.map(status => ['status', status]));
    wanted.set('customer', customer);
    wanted.set('limit', String(MOST_OTHERS));
    const page = await tickets(wanted).catch(() => undefined);
    if (this.#othersOf === customer) this.others = page?.tickets ?? [];
  }
}

const section = (name: string, title: string, contents: TemplateResult) => html`<details open class="context-part" data-part=${name}>
  <summary><h2>${title}</h2></summary>${contents}</details>`;

const part = <T>({ value, whyNot }: Part<T>, draw: (value: T) => TemplateResult): TemplateResult =>
  value ? draw(value) : html`<p class="quiet">${whyNot?.() ?? t().loading}</p>`;

const card = ({ name, emails = [], phones = [] }: Customer) => html`<p class="who"><strong>${name || emails[0] || phones[0] || t().incoming}</strong></p>
  <ul class="reach">${[...emails, ...phones].map(each => html`<li>${each}</li>`)}</ul>`;

function promise({ metric, dueAt, respondedAt, state: is }: Promised): TemplateResult {
  return html`<dl class="pairs" data-promise=${metric}>
    <div><dt>${t().work.metrics[metric]}</dt><dd>${is ? term(t().work.promiseStates, is) : ''}</dd></div>
    ${dueAt ? html`<div><dt>${t().work.dueAt}</dt><dd>${dateTime(dueAt)}</dd></div>` : nothing}
    ${respondedAt ? html`<div><dt>${t().work.respondedAt}</dt><dd>${dateTime(respondedAt)}</dd></div>` : nothing}
  </dl>`;
}
