import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { me } from '../api/agents';
import type { Tier } from '../api/notification';
import { ConsoleElement } from '../design/console-element';
import { board, connected } from '../live/board-stream';
import '../live/fresh-label';
import '../session/person-menu';
import { isAdministrator, isOperator } from '../session/session';
import { t } from '../texts/texts';
import { currentFilter, type View } from '../tickets/list-filter';
import { mine } from '../tickets/mine';
import './search-box';
import { currentPlace, place } from './router';
import { Following } from './state';

/** The head of every page: the ways to one's tickets, the search, the connection, and who is here. */
@customElement('top-bar')
export class TopBar extends ConsoleElement {
  constructor() {
    super();
    new Following(this, board, connected, place, mine, me);
  }

  protected override render(): TemplateResult {
    const at = currentPlace().page;
    const queued = board.value?.tiers.filter(isMine).reduce((sum, tier) => sum + tier.waiting, 0);
    return html`<header class="top">
      <h1 class="title"><a class="brand" href="/" aria-label=${`Stellwerk, ${t().work.views.next}`}>
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 29V17M16 17 7 5M16 17l9-12"/><circle cx="16" cy="17" r="4.5"/></svg>
        <span class="name" aria-hidden="true">Stellwerk</span></a></h1>
      <nav class="ways" aria-label=${t().work.ways}>
        ${this.#list('mine', t().work.views.mine, mine.value?.size)}
        ${this.#list('queue', t().work.views.queue, queued)}
        <a href="/board" aria-current=${at === 'board' ? 'page' : nothing}>${t().work.board}</a>
        ${isOperator() ? html`<a href="/operator" aria-current=${at === 'operator' ? 'page' : nothing}>${t().operator}</a>` : nothing}
        ${isAdministrator() ? html`<a href="/admin" aria-current=${at === 'admin' ? 'page' : nothing}>${t().admin}</a>` : nothing}
      </nav>
      <search-box></search-box>
      <p class="link-state">${connection(connected.value)} <fresh-label></fresh-label></p>
      <person-menu></person-menu>
    </header>`;
  }

  #list(view: View, name: string, count: number | undefined): TemplateResult {
    const isHere = currentPlace().page === 'work' && currentFilter().view === view;
    return html`<a href="/?view=${view}" data-view=${view} aria-current=${isHere ? 'page' : nothing}>${name}
      ${count === undefined ? nothing : html`<span class="count">${count}</span>`}</a>`;
  }
}

const isMine = ({ tier }: Tier): boolean => !me.value || me.value.supervisor || me.value.tiers.length === 0 || me.value.tiers.includes(tier);

const connection = (isUp: boolean | null) => html`<span id="connection" class="connection" role="status"
  data-connected=${isUp === true}>${isUp === null ? t().connecting : isUp ? t().live : t().offline}</span>`;
