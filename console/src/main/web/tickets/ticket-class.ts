import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { act, type Ticket } from '../api/escalation';
import { ConsoleElement } from '../design/console-element';
import { placeBelow } from '../design/popover';
import { priorityBadge } from '../design/priority-badge';
import { locale, t, term } from '../texts/texts';
import { PRIORITIES } from './list-filter';
import { open, reload, say } from './open-ticket';
import { refusalWords } from './refusal';

/** Change of what a ticket is about and how important it is. */
type Change = Partial<Pick<Ticket, 'category' | 'priority' | 'impact' | 'urgency'>>;

const LEVELS = [1, 2, 3] as const;
const REASONS = ['read', 'told', 'more', 'less'] as const;

/** Priority that follows from impact and urgency. */
const priorityOf = (impact: number, urgency: number): string => `P${impact + urgency - 1}`;

/** Priority and category of the open ticket; each is a menu for whoever may change it: one click opens, one changes. */
@customElement('ticket-class')
export class TicketClass extends ConsoleElement {
  @property({ attribute: false }) accessor ticket!: Ticket;

  protected override render(): TemplateResult {
    const { priority, category, allowedActions } = this.ticket;
    const name = category ? term(t().categories, category) : '';
    if (!allowedActions?.includes('reclassify')) return html`${priorityBadge(priority)}${name ? html`<span class="tag">${name}</span>` : nothing}`;
    return html`<button type="button" class="class-button" popovertarget="priority-menu" aria-label=${`${t().work.priority} ${priority}: ${t().reclass.change}`}>${priorityBadge(priority)}</button>
      <div id="priority-menu" class="menu class-menu" popover @beforetoggle=${placeBelow}>${this.#reason('priority-reason')}
        <div class="choices" role="group" aria-label=${t().work.priority}>${PRIORITIES.map(each => html`<button type="button" data-priority=${each}
          aria-pressed=${each === priority} @click=${() => this.#change({ priority: each })}>${each}</button>`)}</div>
        ${this.#matrix()}</div>
      <button type="button" class="class-button" popovertarget="category-menu" aria-label=${`${t().category} ${name}: ${t().reclass.change}`}><span class="tag">${name || t().reclass.noCategory}</span></button>
      <div id="category-menu" class="menu class-menu" popover @beforetoggle=${placeBelow}>${this.#reason('category-reason')}
        <div class="choices is-long" role="group" aria-label=${t().category}>${this.#categories().map(([code, words]) => html`<button type="button"
          data-category=${code} aria-pressed=${code === category} @click=${() => this.#change({ category: code })}>${words}</button>`)}</div></div>`;
  }

  #reason(id: string): TemplateResult {
    return html`<div class="field"><label for=${id}>${t().reason}</label><select id=${id} name="reason">${REASONS.map(each =>
      html`<option value=${each}>${t().reclass.reasons[each]}</option>`)}</select></div>`;
  }

  /** Impact down, urgency across: one click says both. */
  #matrix(): TemplateResult {
    const { impact, urgency } = this.ticket;
    return html`<table class="matrix"><caption>${t().reclass.matrix}</caption>
      <thead><tr><td></td>${LEVELS.map(level => html`<th scope="col">${t().urgency} ${level}</th>`)}</tr></thead>
      <tbody>${LEVELS.map(row => html`<tr><th scope="row">${t().impact} ${row}</th>${LEVELS.map(column => html`<td><button type="button"
        data-level=${`${row}${column}`} aria-pressed=${row === impact && column === urgency} @click=${() => this.#change({ impact: row, urgency: column })}
        >${priorityOf(row, column)}</button></td>`)}</tr>`)}</tbody></table>`;
  }

  #categories(): [string, string][] {
    const own = this.ticket.category;
    const codes = new Set([...Object.keys(t().categories), ...own ? [own] : []]);
    return [...codes].map((code): [string, string] => [code, term(t().categories, code)])
      .sort(([, one], [, other]) => one.localeCompare(other, locale()));
  }

  async #change(change: Change): Promise<void> {
    const menu = this.querySelector<HTMLElement>(':popover-open');
    const chosen = menu?.querySelector('select')?.value ?? 'read';
    menu?.hidePopover();
    try {
      await act(this.ticket.ticketId, 'reclassify', open.value?.etag ?? '', { ...change, reason: term(t().reclass.reasons, chosen) });
      await reload({ kind: 'done', words: t().doneAction });
    } catch (problem) {
      say({ kind: 'caution', words: await refusalWords(problem, true) });
    }
  }
}
