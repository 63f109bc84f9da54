import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { tick } from '../live/clock';
import { t } from '../texts/texts';
import './bulk-bar';
import { filterBar, viewTabs } from './list-filters';
import { currentFilter } from './list-filter';
import { row } from './list-row';
import { knownNow, list, loadMore } from './list-store';
import './saved-views';
import { looks } from './seen';
import { selected } from './selection';

/** Rows that are drawn or left out together; the style sheet knows how high they are. */
const ROWS = 25;

/** The list of tickets in the workplace. Only the rows near what is seen are drawn, and further ones loaded when they are near. */
@customElement('ticket-list')
export class TicketList extends ConsoleElement {
  @property({ attribute: false }) accessor current: string | undefined;
  @state() private accessor near: ReadonlySet<number> = new Set([0]);
  @query('.rows') private accessor scroller!: HTMLElement | null;
  #observer: IntersectionObserver | undefined;
  #watched = new Set<Element>();

  constructor() {
    super();
    new Following(this, list, looks, place, selected, tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
  }

  protected override render(): TemplateResult {
    const { tickets, isLoading, isWhole, whyNot } = list.value;
    const filter = currentFilter();
    return html`<section class="pane list-pane" aria-label=${t().work.list}>
      ${viewTabs(filter)}${filterBar(filter)}<bulk-bar></bulk-bar>
      <div class="rows" tabindex="-1">
        ${this.#chunks()}
        ${whyNot ? html`<p class="quiet" role="alert">${whyNot()}</p>` : nothing}
        ${tickets.length === 0 && isWhole ? html`<p class="quiet empty">${t().work.none[filter.view]}</p>` : nothing}
        <p class="more quiet" role="status">${isLoading ? t().loading : isWhole ? tickets.length > 0 ? t().work.allShown(tickets.length) : '' : t().work.further}</p>
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const observer = this.#observer ??= new IntersectionObserver(entries => this.#seen(entries), { root: this.scroller, rootMargin: '600px' });
    const present = new Set(this.querySelectorAll('.chunk, .more'));
    for (const gone of this.#watched) if (!present.has(gone)) observer.unobserve(gone);
    for (const come of present) if (!this.#watched.has(come)) observer.observe(come);
    this.#watched = present;
    this.#lookAgain(observer);
    if (changed.has('current')) this.querySelector('.row [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  /** A page may be short, or empty, and not the last: what is near is looked at again, since nothing moved. */
  #lookAgain(observer: IntersectionObserver): void {
    const more = this.querySelector('.more');
    if (!more || list.value.isLoading || list.value.isWhole) return;
    observer.unobserve(more);
    observer.observe(more);
  }

  #chunks(): TemplateResult[] {
    const { tickets } = list.value;
    const known = knownNow();
    const starts = Array.from({ length: Math.ceil(tickets.length / ROWS) }, (_, at) => at);
    return starts.map(at => {
      const rows = tickets.slice(at * ROWS, (at + 1) * ROWS);
      const isDrawn = this.near.has(at) || rows.length < ROWS || rows.some(each => each.ticketId === this.current);
      return html`<ol class="chunk ${isDrawn ? '' : 'left-out'}" data-chunk=${at} start=${at * ROWS + 1}>${isDrawn
        ? repeat(rows, each => each.ticketId, each => row(each, each.ticketId === this.current, known)) : nothing}</ol>`;
    });
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    const near = new Set(this.near);
    for (const { target, isIntersecting } of entries) {
      if (target.classList.contains('more')) {
        if (isIntersecting) loadMore();
      } else if (isIntersecting) near.add(Number(target.getAttribute('data-chunk')));
      else near.delete(Number(target.getAttribute('data-chunk')));
    }
    this.near = near;
  }
}
