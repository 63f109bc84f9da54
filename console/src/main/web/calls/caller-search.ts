import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Customer, conversation } from '../api/intake';
import { whyNotThere } from '../api/request';
import { type FoundTicket, search } from '../api/search';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';

/** Pause in typing after which the search is asked, in milliseconds. */
const PAUSE = 250;
const SHORTEST = 3;
const MOST = 20;

declare global {
  interface HTMLElementTagNameMap {
    'caller-search': CallerSearch;
  }
}

/** Finds a customer whom the desk knows, by name, number, address or the words of a ticket; tells who was chosen. */
@customElement('caller-search')
export class CallerSearch extends ConsoleElement {
  @property({ attribute: false }) accessor chosen!: (customer: Customer, ticketNumber: string) => void;
  @state() private accessor found: FoundTicket[] = [];
  @state() private accessor words = '';
  @state() private accessor said = '';
  #timer: number | undefined;

  protected override render(): TemplateResult {
    return html`<div class="field"><label for="caller">${t().calls.find}</label>
      <input id="caller" type="search" autocomplete="off" maxlength="200" .value=${this.words} @input=${this.#type} @keydown=${keep}>
      <p class="quiet" role="status">${this.said}</p></div>
      ${this.found.length > 0 ? html`<ul class="callers">${this.found.map(ticket => html`<li><button type="button" @click=${() => void this.#choose(ticket)}>
        <strong>${ticket.customerName ?? ticket.newest.from ?? '–'}</strong> <span class="quiet"><span class="number">${ticket.ticketNumber}</span> ${ticket.newest.subject ?? t().noSubject}</span></button></li>`)}</ul>` : nothing}`;
  }

  #type(event: Event): void {
    event.stopPropagation();
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(this.words.trim()), PAUSE);
  }

  async #find(words: string): Promise<void> {
    if (words.length < SHORTEST) {
      this.found = [];
      this.said = '';
      return;
    }
    try {
      const { tickets } = await search(words, undefined, MOST);
      if (words !== this.words.trim()) return;
      this.found = [...new Map(tickets.map(ticket => [ticket.customerName ?? ticket.newest.from ?? ticket.ticketId, ticket])).values()];
      this.said = this.found.length === 0 ? t().calls.nobody : '';
    } catch (problem) {
      this.said = whyNotThere(problem);
    }
  }

  async #choose({ ticketId, ticketNumber }: FoundTicket): Promise<void> {
    try {
      const { customer = {} } = await conversation(ticketId);
      this.chosen(customer, ticketNumber);
      this.found = [];
      this.words = '';
      this.said = t().calls.filledIn(customer.name ?? '–');
    } catch (problem) {
      this.said = whyNotThere(problem);
    }
  }
}

/** Enter searches; it does not send the form around it. */
const keep = (event: KeyboardEvent): void => { if (event.key === 'Enter') event.preventDefault(); };
