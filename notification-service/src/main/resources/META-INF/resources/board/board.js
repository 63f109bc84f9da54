import { el, keyed } from './dom.js';
import { dateTime, t } from './i18n.js';
import { now, paintAll, setClock, signal } from './signal.js';

/** Draws a snapshot of the desk. */

const LANES = ['waiting', 'inProgress', 'waitingForCustomer'];
const byId = id => document.getElementById(id);

const fingerprint = ticket => JSON.stringify([document.documentElement.lang, ticket]);

function card(ticket) {
  const title = ticket.subject || t('noSubject');
  return el('li', { class: 'card' },
    el('a', { href: `#ticket=${ticket.ticketId}`, class: 'card-link' },
      el('span', { class: 'card-top' },
        el('span', { class: 'number' }, ticket.ticketNumber ?? ''),
        ticket.priority && el('span', { class: `priority ${ticket.priority.toLowerCase()}` }, ticket.priority),
        signal(ticket)),
      el('span', { class: 'subject' }, title),
      el('span', { class: 'card-bottom' },
        ticket.category && el('span', { class: 'category' }, ticket.category),
        ticket.owner && el('span', { class: 'owner' }, `${t('owner')} ${ticket.owner}`),
        ticket.receivedAt && el('time', { datetime: ticket.receivedAt }, dateTime(ticket.receivedAt)))));
}

function departure(ticket) {
  return el('li', { class: 'departure' },
    el('a', { href: `#ticket=${ticket.ticketId}` },
      signal(ticket),
      el('span', { class: 'number' }, ticket.ticketNumber ?? ''),
      el('span', { class: 'subject' }, ticket.subject || t('noSubject')),
      el('span', { class: 'track' }, t('tier', ticket.tier))));
}

function lane(name) {
  const id = `lane-${crypto.randomUUID?.() ?? Math.random()}`;
  return el('section', { class: 'lane', 'aria-labelledby': id, data: { lane: name } },
    el('h3', { id }, el('span', { class: 'lane-name' }), ' ', el('span', { class: 'count' })),
    el('ol', { class: 'cards' }),
    el('p', { class: 'quiet' }));
}

function tierElement(tier) {
  return el('section', { class: 'tier', 'aria-labelledby': `tier-${tier.tier}`, data: { tier: tier.tier } },
    el('header', { class: 'tier-head' },
      el('h2', { id: `tier-${tier.tier}` }),
      el('p', { class: 'tier-facts' }, el('span', { class: 'late' }), el('span', { class: 'oldest' }))),
    LANES.map(lane));
}

function drawLane(node, name, count, tickets) {
  node.querySelector('.lane-name').textContent = t(name);
  node.querySelector('.count').textContent = String(count);
  keyed(node.querySelector('.cards'), tickets, ticket => ticket.ticketId, fingerprint, card);
  const rest = count - tickets.length;
  node.querySelector('.quiet').textContent = count === 0 ? t(`empty${name[0].toUpperCase()}${name.slice(1)}`) : rest > 0 ? t('more', rest) : '';
}

function drawTier(tier) {
  let node = document.querySelector(`.tier[data-tier="${tier.tier}"]`);
  if (!node) {
    node = tierElement(tier);
    byId('tiers').append(node);
  }
  node.querySelector('h2').replaceChildren(t('tier', tier.tier), ' ', el('small', {}, t('tierName')[tier.tier] ?? ''));
  const late = node.querySelector('.late');
  const justMissed = tier.breachingNext.filter(ticket => !ticket.breached && Date.parse(ticket.firstResponseDueAt) <= now()).length;
  const count = tier.breached + justMissed;
  late.textContent = count > 0 ? t('breachedCount', count) : t('onTime');
  late.classList.toggle('is-late', count > 0);
  const oldest = node.querySelector('.oldest');
  if (tier.oldestReceivedAt) oldest.dataset.since = tier.oldestReceivedAt;
  else { delete oldest.dataset.since; oldest.textContent = ''; }
  LANES.forEach(name => drawLane(node.querySelector(`[data-lane="${name}"]`), name, tier[name], tier.tickets[name]));
}

function drawTotals(totals) {
  const figures = [['open', totals.open], ['waitingTotal', totals.waiting + totals.arriving], ['inProgressTotal', totals.inProgress], ['breached', totals.breached], ['done', totals.doneToday]];
  byId('totals').replaceChildren(...figures.map(([name, value]) =>
    el('div', { class: name === 'breached' && value > 0 ? 'figure is-late' : 'figure', data: { figure: name } }, el('dt', {}, t(name)), el('dd', {}, String(value)))));
}

function drawDepartures(board) {
  const next = board.tiers.flatMap(tier => tier.breachingNext)
    .sort((a, b) => a.firstResponseDueAt.localeCompare(b.firstResponseDueAt)).slice(0, 5);
  keyed(byId('departures'), next, ticket => ticket.ticketId, fingerprint, departure);
  byId('departures').hidden = next.length === 0;
  const arriving = board.totals.arriving > 0 ? t('arriving', board.totals.arriving) : '';
  byId('arriving').textContent = [next.length === 0 ? t('nothingDue') : '', arriving].filter(Boolean).join(' ');
}

function drawMails(deliveries) {
  byId('mails').replaceChildren(t('mailsText', deliveries), ...deliveries.inDoubt > 0 ? [' · ', el('strong', {}, t('inDoubt', deliveries.inDoubt))] : []);
  byId('storm').hidden = deliveries.storm === 'CLOSED';
}

export function draw(board) {
  setClock(board.at);
  drawTotals(board.totals);
  drawDepartures(board);
  board.tiers.forEach(drawTier);
  drawMails(board.deliveries);
  paintAll();
  document.body.dataset.revision = board.revision;
}
