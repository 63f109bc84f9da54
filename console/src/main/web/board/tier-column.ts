import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LANES, type Lane, type Tier } from '../api/notification';
import '../design/age-label';
import { now } from '../live/clock';
import { t, term } from '../texts/texts';
import { addressOfList } from '../tickets/list-filter';
import { card } from './cards';

const STATUSES: Record<Lane, string> = { waiting: 'QUEUED', inProgress: 'IN_PROGRESS', waitingForCustomer: 'WAITING_FOR_CUSTOMER' };

/** One tier of the desk: how late it is, and its tickets by what they wait for. */
export function tierColumn(tier: Tier): TemplateResult {
  const late = lateIn(tier);
  return html`<section class="tier" aria-labelledby="tier-${tier.tier}" data-tier=${tier.tier}>
    <header class="tier-head">
      <h2 id="tier-${tier.tier}">${t().tier(tier.tier)} <small>${tierName(tier.tier)}</small></h2>
      <p class="tier-facts"><a href=${addressOfList({ view: 'all', tiers: [String(tier.tier)], sort: 'due' })} class=${late > 0 ? 'late is-late' : 'late'}>${late > 0 ? t().breachedCount(late) : t().onTime}</a><age-label
        class="oldest" .since=${tier.oldestReceivedAt}></age-label></p>
    </header>
    ${LANES.map(name => lane(tier, name))}
  </section>`;
}

const tierName = (tier: number): string => Object.hasOwn(t().tierNames, tier) ? term(t().tierNames, String(tier)) : '';

/** The deadlines missed, with those that passed since the server counted. */
const lateIn = (tier: Tier): number =>
  tier.breached + tier.breachingNext.filter(ticket => !ticket.breached && Date.parse(ticket.firstResponseDueAt ?? '') <= now()).length;

function lane(tier: Tier, name: Lane): TemplateResult {
  const [count, tickets] = [tier[name], tier.tickets[name]];
  const id = `lane-${tier.tier}-${name}`;
  const rest = count - tickets.length;
  const all = addressOfList({ view: 'all', tiers: [String(tier.tier)], statuses: [STATUSES[name]] });
  return html`<section class="lane" aria-labelledby="tier-${tier.tier} ${id}" data-lane=${name}>
    <h3 id=${id}><a href=${all}><span class="lane-name">${t().lanes[name].name}</span> <span class="count">${count}</span></a></h3>
    <ol class="cards">${repeat(tickets, ticket => ticket.ticketId, card)}</ol>
    <p class="quiet">${count === 0 ? t().lanes[name].empty : rest > 0 ? html`<a href=${all}>${t().more(rest)}</a>` : ''}</p>
  </section>`;
}
