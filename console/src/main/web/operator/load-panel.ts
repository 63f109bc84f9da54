import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { addressOfList } from '../tickets/list-filter';
import { type Load, loads } from './api';
import { Repeated } from './repeated';
import { o, sentence } from './texts';

const EVERY = 15_000;

/** What each of the people has in hand, the busiest first. */
@customElement('load-panel')
export class LoadPanel extends ConsoleElement {
  @state() private accessor found: Load[] | undefined;
  @state() private accessor whyNot: (() => string) | undefined;

  constructor() {
    super();
    new Repeated(this, EVERY, () => this.#load());
  }

  protected override render(): TemplateResult {
    const busy = this.found?.filter(({ inWork, waiting }) => inWork + waiting > 0) ?? [];
    const idle = (this.found?.length ?? 0) - busy.length;
    return html`<section id="load" class="panel" aria-labelledby="load-title"><h2 id="load-title">${o().load}</h2>
      ${this.whyNot ? html`<p class="message" role="status">${this.whyNot()}</p>` : nothing}
      ${!this.found ? this.whyNot ? nothing : quiet(t().loading) : this.found.length === 0 ? quiet(o().nobody) : html`
        ${busy.length === 0 ? nothing : table(busy)}${idle > 0 ? quiet(o().idle(idle)) : nothing}`}
    </section>`;
  }

  async #load(): Promise<void> {
    try {
      this.found = await loads();
      this.whyNot = undefined;
    } catch (problem) {
      this.whyNot = () => sentence(problem);
    }
  }
}

const quiet = (words: string) => html`<p class="quiet">${words}</p>`;

function table(people: Load[]): TemplateResult {
  const most = Math.max(...people.map(({ inWork, waiting }) => inWork + waiting));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${o().load}><table class="loads">
    <thead><tr><th scope="col">${o().person}</th><th scope="col">${o().tiers}</th><th scope="col">${o().inWork}</th><th scope="col">${o().waits}</th><th scope="col">${o().overdue}</th></tr></thead>
    <tbody>${people.map(({ id, name, tiers, inWork, waiting, overdue }) => html`<tr data-agent=${id}>
      <th scope="row">${name}<svg class="load-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="waits" width=${100 * (inWork + waiting) / most} height="4"/><rect class="in-work" width=${100 * inWork / most} height="4"/></svg></th>
      <td>${tiers.join(', ')}</td>
      <td><a href=${addressOfList({ view: 'all', owner: id, statuses: ['IN_PROGRESS'] })}>${inWork}</a></td>
      <td><a href=${addressOfList({ view: 'all', owner: id, statuses: ['WAITING_FOR_CUSTOMER'] })}>${waiting}</a></td>
      <td>${overdue > 0 ? html`<a class="is-late" href=${addressOfList({ view: 'all', owner: id, sort: 'due' })}>▬ ${overdue}</a>` : '0'}</td></tr>`)}</tbody>
  </table></div>`;
}
