import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { messageOf, Problem, whyNotThere } from '../api/request';
import { type FoundTicket, search } from '../api/search';
import { addressOf, currentPlace, parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { dateTime, t } from '../texts/texts';
import { marked } from './marked';

/** Tickets whose conversations have the words of the address, the latest first. */
@customElement('search-page')
export class SearchPage extends ConsoleElement {
  @state() private accessor found: FoundTicket[] = [];
  @state() private accessor cursor: string | undefined;
  @state() private accessor isLoading = false;
  @state() private accessor whyNot: (() => string) | undefined;
  #words = '';

  constructor() {
    super();
    new Following(this, place);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const words = currentPlace().page === 'search' ? parameters().get('q')?.trim() ?? '' : this.#words;
    if (words === this.#words) return;
    this.#words = words;
    this.found = [];
    this.cursor = undefined;
    if (words) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<section class="search-page" aria-labelledby="search-title">
      <h2 id="search-title">${this.#words ? t().work.foundFor(this.#words) : t().work.searchTitle}</h2>
      <p class="quiet">${t().work.searchHint}</p>
      <ol class="found">${this.found.map(result)}</ol>
      <p class="quiet" role="status">${this.#state()}</p>
      ${this.cursor && !this.isLoading ? html`<div class="buttons"><button type="button" id="more-found" @click=${this.#load}>${t().work.more}</button></div>` : nothing}
    </section>`;
  }

  #state(): string {
    if (this.isLoading) return t().loading;
    if (this.whyNot) return this.whyNot();
    return this.#words && this.found.length === 0 ? t().work.nothingFound : '';
  }

  readonly #load = async (): Promise<void> => {
    const words = this.#words;
    this.isLoading = true;
    this.whyNot = undefined;
    try {
      const page = await search(words, this.cursor);
      if (words !== this.#words) return;
      // A ticket may come again on a later page, with older messages.
      const known = new Set(this.found.map(each => each.ticketId));
      this.found = [...this.found, ...page.tickets.filter(each => !known.has(each.ticketId))];
      this.cursor = page.nextCursor;
    } catch (problem) {
      if (words === this.#words) this.whyNot = () => problem instanceof Problem && problem.status === 422 ? messageOf(problem) : whyNotThere(problem);
    } finally {
      if (words === this.#words) this.isLoading = false;
    }
  };
}

const result = ({ ticketId, ticketNumber, customerName, messages, newest }: FoundTicket) => html`<li data-key=${ticketId}>
  <a href=${addressOf(ticketId)}>
    <span class="row-top"><span class="number">${ticketNumber}</span> <strong>${newest.subject || t().noSubject}</strong></span>
    <span class="excerpt">${marked(newest.excerpt, newest.marks)}</span>
    <span class="row-bottom">${[customerName, newest.from, dateTime(newest.receivedAt), messages > 1 ? t().work.hits(messages) : ''].filter(Boolean).join(' · ')}</span>
  </a>
</li>`;
