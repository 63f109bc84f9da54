import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Ticket, ticketOf } from './api';
import './departure-board';
import './message-list';
import { PageElement } from './page-element';
import './page-head';
import './rating-form';
import './reply-form';
import './withdraw-button';
import { Problem } from './problem';
import { language, t, timeOfDay } from './texts/texts';

type Trouble = 'link' | 'often' | 'away';

const STALE = 30_000;
const LOOKS = 5;
const LOOK_AGAIN = 1_000;

/** The token of the link. It stays in the address behind the number sign, which no browser sends to a server. */
const tokenInAddress = (): string => location.hash.slice(1);

/** The customer's page of one ticket. */
@customElement('ticket-page')
export class TicketPage extends PageElement {
  @state() private accessor ticket: Ticket | undefined;
  @state() private accessor trouble: Trouble | undefined;
  #token = '';
  #readAt = new Date();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#changed);
    document.addEventListener('visibilitychange', this.#lookedAt);
    this.#changed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#changed);
    document.removeEventListener('visibilitychange', this.#lookedAt);
  }

  protected override render(): TemplateResult {
    document.documentElement.lang = language.value;
    document.title = this.ticket ? t().title(this.ticket.ticketNumber) : this.ticketless();
    return html`
      ${this.ticket ? html`<a class="skip" href="#messages-title" @click=${this.#skip}>${t().skip}</a>` : nothing}
      <page-head .desk=${this.ticket?.desk ?? ''}></page-head>
      <main>${this.#troubled()}${this.ticket ? this.#found(this.ticket) : this.trouble ? '' : html`<h1 class="loading" role="status">${t().loading}</h1>`}</main>`;
  }

  private ticketless(): string {
    return this.trouble === 'link' ? t().noPage : t().noSubject;
  }

  #found(ticket: Ticket): TemplateResult {
    return html`<departure-board .ticket=${ticket}></departure-board>
      <message-list .ticket=${ticket} .token=${this.#token}></message-list>
      ${ticket.rateable ? html`<rating-form .ticket=${ticket} .token=${this.#token}></rating-form>` : nothing}
      <reply-form .ticket=${ticket} .token=${this.#token} @written=${this.#written}></reply-form>
      ${ticket.state === 'SOLVED' || ticket.state === 'CLOSED' ? nothing
        : html`<withdraw-button .token=${this.#token} @written=${this.#written}></withdraw-button>`}
      <p class="quiet">${t().byMail}</p>
      <p class="quiet as-of">${t().asOf(timeOfDay(this.#readAt))}
        <button type="button" id="refresh" @click=${() => void this.#read()}>${t().refresh}</button></p>`;
  }

  #troubled(): TemplateResult | '' {
    switch (this.trouble) {
      case undefined: return '';
      case 'link': return html`<section class="trouble" role="alert"><h1>${t().noPage}</h1><p>${t().noPageWhy}</p><p>${t().noPageDo}</p></section>`;
      default: return html`<section class="trouble" role="alert">${this.ticket ? nothing : html`<h1>${t().noSubject}</h1>`}
        <p>${this.trouble === 'often' ? t().tooOften : t().unreachable}</p>
        <button type="button" @click=${() => void this.#read()}>${t().again}</button></section>`;
    }
  }

  readonly #changed = (): void => {
    this.#token = tokenInAddress();
    this.ticket = undefined;
    void this.#read();
  };

  /** Whoever comes back to the page wants to see how far it is by now. */
  readonly #lookedAt = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this.#readAt.getTime() > STALE) void this.#read();
  };

  /** What follows is decided elsewhere, and is here some moments later. */
  readonly #written = async (): Promise<void> => {
    const before = this.ticket?.state;
    for (let tries = 0; tries < LOOKS && this.ticket?.state === before; tries++) {
      await this.#read();
      await new Promise(resume => setTimeout(resume, LOOK_AGAIN));
    }
  };

  /** A link to a part of this page would take the token out of the address. */
  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#messages-title')?.focus();
  }

  async #read(): Promise<void> {
    const token = this.#token;
    try {
      const ticket = await ticketOf(token);
      if (token !== this.#token) return;
      this.#readAt = new Date();
      this.ticket = ticket;
      this.trouble = undefined;
    } catch (problem) {
      if (token !== this.#token) return;
      this.trouble = troubleOf(problem);
      if (this.trouble === 'link') this.ticket = undefined;
    }
  }
}

function troubleOf(problem: unknown): Trouble {
  const status = problem instanceof Problem ? problem.status : 0;
  return status === 401 ? 'link' : status === 429 ? 'often' : 'away';
}
