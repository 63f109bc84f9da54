import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../alerts/alert-list';
import { unseen } from '../alerts/alerts';
import { closeStormBreaker } from '../api/notification';
import '../board/board-page';
import '../calls/call-page';
import { ConsoleElement } from '../design/console-element';
import '../help/shortcuts-page';
import { board, connected, refusal } from '../live/board-stream';
import '../search/search-page';
import '../session/session-ended';
import { person } from '../session/session';
import '../session/sign-in-page';
import '../setaside/set-aside-list';
import { language, t } from '../texts/texts';
import { open } from '../tickets/open-ticket';
import '../tickets/workplace-page';
import '../tickets/undo-toast';
import './lazy-page';
import type { Lazy } from './lazy-page';
import './mail-bar';
import './palette';
import { currentPlace, parameters, type Place, place } from './router';
import { Following } from './state';
import './top-bar';

const ADMIN: Lazy = {
  load: () => import('../admin/admin-page'),
  draw: () => html`<admin-page></admin-page>`,
};

const OPERATOR: Lazy = {
  load: () => import('../operator/operator-page'),
  draw: () => html`<operator-page></operator-page>`,
};

/** The whole page: what is always there, and the page that the address names. */
@customElement('console-app')
export class ConsoleApp extends ConsoleElement {
  #page: Place['page'] | undefined;

  constructor() {
    super();
    new Following(this, board, connected, refusal, person, place, open, unseen);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    document.documentElement.lang = language.value;
    const count = unseen.value > 0 ? `(${unseen.value}) ` : '';
    document.title = count + [titleOf(currentPlace()), 'Stellwerk'].filter(Boolean).join(' · ');
  }

  protected override render(): TemplateResult {
    if (!person.value) return html`<sign-in-page></sign-in-page>`;
    const shown = currentPlace();
    const isLost = connected.value === false;
    const isStormy = (board.value?.deliveries.storm ?? 'CLOSED') !== 'CLOSED';
    return html`
      <a class="skip" href="#main">${t().skip}</a>
      <top-bar></top-bar>
      <div id="lost" class="notice lost" role="alert" ?hidden=${!isLost}>${refusal.value ?? t().lost}</div>
      <div id="storm" class="notice storm" role="alert" ?hidden=${!isStormy}>
        ${t().stormOpen} <button type="button" @click=${() => void closeStormBreaker()}>${t().stormClose}</button>
      </div>
      <main id="main" tabindex="-1" data-page=${shown.page} class=${isLost ? 'is-lost' : ''}>${contents(shown)}</main>
      ${shown.page === 'board' || shown.page === 'list' ? html`<mail-bar></mail-bar>` : ''}
      <command-palette></command-palette>
      <undo-toast></undo-toast>
      <alert-list></alert-list>
      <session-ended></session-ended>`;
  }

  /** Another page begins at its top, and the keyboard in it. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { page } = currentPlace();
    const before = this.#page;
    this.#page = person.value ? page : undefined;
    if (!before || before === page) return;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('main [autofocus], main')?.focus({ preventScroll: true });
  }
}

function contents(shown: Place): TemplateResult {
  switch (shown.page) {
    case 'work': return html`<workplace-page></workplace-page>`;
    case 'board': return html`<board-page></board-page>`;
    case 'admin': return html`<lazy-page .page=${ADMIN}></lazy-page>`;
    case 'operator': return html`<lazy-page .page=${OPERATOR}></lazy-page>`;
    case 'list': return html`<set-aside-list .list=${shown.list}></set-aside-list>`;
    case 'call': return html`<call-page></call-page>`;
    case 'search': return html`<search-page></search-page>`;
    case 'shortcuts': return html`<shortcuts-page></shortcuts-page>`;
    case 'unknown': return html`<h2>${t().work.noPage}</h2><p><a href="/">${t().work.views.next}</a></p>`;
  }
}

function titleOf(shown: Place): string {
  switch (shown.page) {
    case 'work': return shown.ticketId && open.value?.ticket.value
      ? `${open.value.ticket.value.ticketNumber} ${open.value.ticket.value.subject ?? ''}` : t().work.views.next;
    case 'board': return t().work.board;
    case 'admin': return t().admin;
    case 'operator': return t().operator;
    case 'list': return t().lists[shown.list].name;
    case 'call': return t().calls.title;
    case 'search': return [parameters().get('q'), t().work.searchTitle].filter(Boolean).join(' – ');
    case 'shortcuts': return t().work.shortcuts;
    case 'unknown': return t().work.noPage;
  }
}
