import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { agents, loadAgents } from '../api/agents';
import type { Ticket } from '../api/escalation';
import { addressOf, listAddress } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import '../design/due-signal';
import { t, term } from '../texts/texts';
import { messages } from './conversation';
import { countedWords } from './counted-words';
import { type Note, open, type Open, openTicket, warnedPercent } from './open-ticket';
import { deadlineOf } from './promises';
import './ticket-actions';
import './ticket-class';
import { unreachable } from './unreachable';
import { others, stayAt } from './visits';

/** The ticket in the middle of the workplace: what it is, its conversation, and below it what can be done. */
@customElement('ticket-page')
export class TicketPage extends ConsoleElement {
  @property({ attribute: false }) accessor ticketId!: string;
  #focused = '';
  #last = 0;
  #leave: (() => void) | undefined;

  constructor() {
    super();
    new Following(this, open, others, agents);
    void loadAgents();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticketId')) return;
    openTicket(this.ticketId);
    this.#leave?.();
    this.#leave = stayAt(this.ticketId);
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = open.value;
    if (shown?.ticketId !== this.ticketId) return nothing;
    const { value, whyNot } = shown.ticket;
    return html`<article id="ticket" class="pane ticket-pane" aria-labelledby="ticket-title">
      <header class="ticket-head">
        <nav class="narrow-only" aria-label=${t().work.panes}><a class="back" href=${listAddress()}>‹ ${t().work.toList}</a>
          <a href=${addressOf(this.ticketId, 'context')}>${t().work.toContext} ›</a></nav>
        <h2 id="ticket-title" tabindex="-1">${value ? value.subject || t().noSubject : t().ticket}</h2>
        ${value ? facts(value, warnedPercent(shown.history.value ?? [])) : html`<p class="quiet">${whyNot?.() ?? t().loading}</p>`}
        ${value ? unreachable(value.suppression) : nothing}
      </header>
      <div class="conversation" tabindex="0" role="region" aria-label=${t().tabs.conversation}>${talk(shown)}</div>
      ${value ? html`<footer class="ticket-foot">
        ${shown.note ? noteLine(shown.note) : nothing}
        ${keyed(this.ticketId, html`<ticket-actions .ticket=${value} .etag=${shown.etag}></ticket-actions>`)}
      </footer>` : nothing}
    </article>`;
  }

  protected override updated(): void {
    const shown = open.value;
    if (shown?.ticketId !== this.ticketId) return;
    if (this.#focused !== this.ticketId) {
      this.#focused = this.ticketId;
      this.#last = 0;
      this.querySelector<HTMLElement>('h2')?.focus();
    }
    if (shown.ticket.value) this.#showNewest((shown.conversation.value?.messages.length ?? 0) + shown.unheard.length);
  }

  /** A conversation is read from its end. */
  #showNewest(count: number): void {
    if (count > this.#last) requestAnimationFrame(() => {
      const talk = this.querySelector('.conversation');
      const newest = talk?.querySelector<HTMLElement>('.messages > li:last-child');
      if (talk && newest) talk.scrollTop = newest.offsetTop - talk.clientHeight / 3;
    });
    this.#last = count;
  }
}

const talk = ({ conversation: { value, whyNot }, unheard, assessment }: Open): TemplateResult =>
  value ? messages([...value.messages, ...unheard], assessment.value && countedWords(assessment.value)) : html`<p class="quiet">${whyNot?.() ?? t().loading}</p>`;

const facts = (shown: Ticket, percent: number) => html`<p class="ticket-facts">
  <span class="number">${shown.ticketNumber}</span>
  <ticket-class .ticket=${shown}></ticket-class>
  <span>${t().tier(shown.tier)}</span>
  <span class="status">${term(t().statuses, shown.status)}</span>
  ${shown.owner ? html`<span>${t().owner} ${shown.ownerName ?? shown.owner}</span>` : nothing}
  ${others.value.map(({ name, doing }) => html`<span class=${doing === 'WRITING' ? 'visitor is-writing' : 'visitor'}>${doing === 'WRITING' ? t().work.writesHere(name) : t().work.readsHere(name)}</span>`)}
  <due-signal .deadline=${deadlineOf(shown, percent)}></due-signal>
</p>`;

const noteLine = ({ kind, words }: Note) => html`<p class="message ${kind}" role=${kind === 'done' ? 'status' : 'alert'}>${words}</p>`;
