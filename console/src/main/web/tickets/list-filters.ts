import { html, nothing, type TemplateResult } from 'lit';
import { agents } from '../api/agents';
import { currentPlace, go } from '../app/router';
import { t, term } from '../texts/texts';
import { addressOfList, type Filter, PRIORITIES, SORTS, STATUSES, TIERS, VIEWS } from './list-filter';

/** The list's tabs and filters. Each choice is an address, so that it can be linked and goes Back. */

const nameOf = (id: string): string => agents.value?.find(agent => agent.id === id)?.name ?? id;

const pathNow = (): string => currentPlace().page === 'work' ? location.pathname : '/';

export const viewTabs = (filter: Filter): TemplateResult => html`<nav class="views" aria-label=${t().work.lists}>
  ${VIEWS.map(view => html`<a href=${addressOfList({ view, tiers: filter.tiers }, pathNow())}
    aria-current=${view === filter.view ? 'page' : nothing}>${t().work.views[view]}</a>`)}
</nav>`;

export const filterBar = (filter: Filter): TemplateResult => html`<div class="filters">
  <div class="list-tools"><saved-views></saved-views><a class="new-call" href="/call">+ ${t().calls.open}</a></div>
  ${choice('tier', t().work.tierFilter, TIERS.map(tier => [tier, t().tier(Number(tier))]), filter.tiers,
    tiers => go(addressOfList({ ...filter, tiers }, pathNow())))}
  ${choice('priority', t().work.priority, PRIORITIES.map(each => [each, each]), filter.priorities,
    priorities => go(addressOfList({ ...filter, priorities }, pathNow())))}
  ${filter.view === 'all' ? choice('status', t().work.statusFilter, STATUSES.map(status => [status, term(t().statuses, status)]), filter.statuses,
    statuses => go(addressOfList({ ...filter, statuses }, pathNow()))) : nothing}
  ${filter.view === 'all' || filter.view === 'queue' ? choice('sort', t().work.sort, SORTS.map(each => [each, t().work.sorts[each]]), filter.sort ? [filter.sort] : [],
    ([sort]) => go(addressOfList({ ...filter, sort }, pathNow()))) : nothing}
  ${filter.owner ? html`<a class="tag" href=${addressOfList({ ...filter, owner: undefined }, pathNow())}
    aria-label=${t().work.anyOwner(nameOf(filter.owner))}>${t().owner} ${nameOf(filter.owner)} ✕</a>` : nothing}
</div>`;

const choice = (name: string, label: string, options: [string, string][], chosen: string[], choose: (values: string[]) => void) =>
  html`<label class="choice"><span>${label}</span><select name=${name} @change=${(event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose(value ? [value] : []);
  }}><option value="" ?selected=${chosen.length === 0}>${t().work.any}</option>${options.map(([value, words]) =>
    html`<option value=${value} ?selected=${chosen.includes(value)}>${words}</option>`)}</select></label>`;
