import { html, type TemplateResult } from 'lit';
import type { Totals } from '../api/notification';
import { t } from '../texts/texts';
import { addressOfList, type Filter } from '../tickets/list-filter';

/** Figures of the whole desk; each opens its tickets. */

type Figure = keyof ReturnType<typeof t>['totals'];

const TICKETS: Record<Figure, Partial<Filter>> = {
  open: { view: 'all' },
  waitingTotal: { view: 'all', statuses: ['NEW', 'QUEUED'] },
  inProgressTotal: { view: 'all', statuses: ['IN_PROGRESS'] },
  breached: { view: 'all', sort: 'due' },
  done: { view: 'all', statuses: ['RESOLVED', 'CLOSED'] },
};

export function boardTotals(all: Totals): TemplateResult {
  const figures: [Figure, number][] = [
    ['open', all.open], ['waitingTotal', all.waiting + all.arriving], ['inProgressTotal', all.inProgress],
    ['breached', all.breached], ['done', all.doneToday],
  ];
  return html`<ul id="totals" class="totals">${figures.map(([name, value]) => html`<li data-figure=${name}
    class=${name === 'breached' && value > 0 ? 'figure is-late' : 'figure'}><a href=${addressOfList(TICKETS[name])}><span
      class="value">${value}</span> <span class="label">${t().totals[name]}</span></a></li>`)}</ul>`;
}
