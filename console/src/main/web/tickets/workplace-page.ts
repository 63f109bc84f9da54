import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { me } from '../api/agents';
import { addressOf, currentPane, currentPlace, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { currentFilter } from './list-filter';
import { list, showList } from './list-store';
import { openTicket } from './open-ticket';
import './ticket-context';
import './ticket-list';
import './ticket-page';

/** The workplace of an agent: the list, the ticket, and its context; one of them where there is no room for more. */
@customElement('workplace-page')
export class WorkplacePage extends ConsoleElement {
  constructor() {
    super();
    new Following(this, place, list, me);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    openTicket(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (currentPlace().page !== 'work') return;
    showList(currentFilter());
    if (!this.#ticketId) openTicket(null);
  }

  get #ticketId(): string | undefined {
    const at = currentPlace();
    return at.page === 'work' ? at.ticketId : undefined;
  }

  protected override render(): TemplateResult {
    const id = this.#ticketId;
    return html`<div class="workplace" data-pane=${currentPane()}>
      <ticket-list .current=${id}></ticket-list>
      ${id ? html`<ticket-page .ticketId=${id}></ticket-page><ticket-context .ticketId=${id}></ticket-context>` : this.#nothingOpen()}
    </div>`;
  }

  #nothingOpen(): TemplateResult {
    const first = list.value.tickets[0];
    return html`<div class="pane nothing-open">
      <p class="quiet">${first ? t().work.nothingOpen : list.value.isLoading ? t().loading : t().work.allDone}</p>
      ${first ? html`<a class="button primary" href=${addressOf(first.ticketId)}>${t().work.openFirst} ${first.ticketNumber}</a>` : ''}
    </div>`;
  }
}
