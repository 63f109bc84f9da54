import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State, Ticket } from './api';
import { PageElement } from './page-element';
import { dateTime, span, t } from './texts/texts';

type Aspect = 'clear' | 'caution' | 'danger' | 'none';

/** Where a ticket is, what comes next, and by when: the departure board of one ticket. */
@customElement('departure-board')
export class DepartureBoard extends PageElement {
  @property({ attribute: false }) accessor ticket!: Ticket;

  protected override render(): TemplateResult {
    const { ticketNumber, subject, state, since, tier } = this.ticket;
    return html`<section class="board" aria-labelledby="subject">
      <p class="number">${ticketNumber}</p>
      <h1 id="subject">${subject || t().noSubject}</h1>
      <ol class="line" aria-label=${t().line}>${stations(state).map(station => html`<li
        class=${station.isPast ? 'station is-past' : 'station'} aria-current=${station.isHere ? 'step' : nothing}
        ><span>${t().states[station.state]}</span></li>`)}</ol>
      <dl class="departure">
        <div><dt>${t().now}</dt><dd id="state">${t().states[state]}</dd></div>
        <div><dt>${t().since}</dt><dd><time datetime=${since}>${dateTime(since)}</time></dd></div>
        <div><dt>${t().where}</dt><dd id="level">${tier === null ? t().sorting : t().levels[tier] ?? String(tier)}</dd></div>
        ${this.#promise()}
      </dl>
      <p class="next" id="next">${this.#next()}</p>
      ${isLate(this.ticket) ? html`<p class="late" id="late">${t().late}</p>` : nothing}
    </section>`;
  }

  #promise(): TemplateResult {
    const due = this.ticket.answerPromisedAt;
    const [aspect, words] = aspectOf(this.ticket);
    return html`<div><dt>${t().answer}</dt><dd id="promise" class="signal" data-aspect=${aspect}>
      <span class="lamp" aria-hidden="true"></span>${due
        ? html`<time datetime=${due}>${dateTime(due)}</time> <span class="quiet">${words}</span>` : words}</dd></div>`;
  }

  #next(): string {
    const { state, tier } = this.ticket;
    const isPassedOn = state === 'RECEIVED' && tier !== null && tier > 1;
    return isPassedOn ? t().passedOn(t().levels[tier] ?? String(tier)) : t().next[state];
  }
}

const isLate = ({ answerPromisedAt }: Ticket): boolean => answerPromisedAt !== null && Date.parse(answerPromisedAt) <= Date.now();

function aspectOf(ticket: Ticket): [Aspect, string] {
  if (ticket.answerPromisedAt === null) return ['none', t().noAnswerDue];
  if (isLate(ticket)) return ['danger', ''];
  return ['clear', t().inTime(span(Date.parse(ticket.answerPromisedAt) - Date.now()))];
}

interface Station {
  state: State;
  isPast: boolean;
  isHere: boolean;
}

/** The stops of the line: that of waiting for the customer only while it stops there. */
function stations(here: State): Station[] {
  const line: State[] = ['RECEIVED', here === 'WAITING_FOR_YOU' ? here : 'IN_WORK', 'SOLVED', 'CLOSED'];
  const at = line.indexOf(here);
  return line.map((state, index) => ({ state, isPast: index < at, isHere: index === at }));
}
