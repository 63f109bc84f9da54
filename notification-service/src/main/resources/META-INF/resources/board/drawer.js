import { actionBar } from './actions.js';
import * as api from './api.js';
import { el } from './dom.js';
import { dateTime, locale, t, term } from './i18n.js';
import { LISTS, liftButton } from './setAside.js';
import { signal } from './signal.js';

/** The drawer with one ticket, or with a list of what was set aside. */

const drawer = document.getElementById('drawer');
let shown = null;
let openedFrom = null;

const head = (title, ...more) => el('header', { class: 'drawer-head' },
  el('div', {}, el('h2', { id: 'drawer-title', tabindex: '-1' }, title), ...more),
  el('button', { type: 'button', class: 'close', 'aria-label': t('close'), onclick: close }, '×'));

export function close() {
  if (location.hash) history.pushState(null, '', location.pathname + location.search);
  hide();
}

function hide() {
  if (!drawer.open) return;
  drawer.close();
  shown = null;
  const back = openedFrom?.isConnected ? openedFrom : document.getElementById('tiers');
  back.focus();
}

function show(...children) {
  if (!drawer.open) {
    openedFrom = document.activeElement === document.body ? null : document.activeElement;
    drawer.show();
  }
  drawer.replaceChildren(...children);
}

const setApart = (name, text) => text && el('details', { class: 'set-apart' },
  el('summary', {}, t(name)),
  el('p', { class: 'words-of' }, text));

const people = (name, all) => all?.length > 0 && el('span', {}, `${t(name)}: ${all.map(one => one.name ? `${one.name} <${one.address}>` : one.address).join(', ')}`);

function recipients({ to, cc }) {
  const lines = [people('mailTo', to), people('mailCc', cc)].filter(Boolean);
  return lines.length > 0 && el('p', { class: 'recipients' }, lines);
}

const factNames = { agent: 'factAgent', 'call-started-at': 'factCallStartedAt', 'caller-shows': 'factCallerShows' };

/** Facts are what others send: none of them need be what its name says. */
const isInstant = (name, value) => name === 'call-started-at' && !Number.isNaN(Date.parse(value));

const facts = all => Object.keys(all ?? {}).length > 0 && el('dl', { class: 'facts' }, Object.entries(all).map(([name, value]) =>
  el('div', {}, el('dt', {}, Object.hasOwn(factNames, name) ? t(factNames[name]) : name), el('dd', {}, isInstant(name, value) ? dateTime(value) : value))));

const messages = conversation => el('ol', { class: 'messages' }, conversation.messages.map(message => {
  const incoming = message.direction === 'INBOUND' || message.direction === 'IN';
  return el('li', { class: incoming ? 'message-in' : 'message-out' },
    el('p', { class: 'meta' },
      el('strong', {}, incoming ? message.name || message.from || t('incoming') : message.from || t('outgoing')),
      message.authentication === 'FAILED' && el('span', { class: 'tag is-unverified', title: t('unverifiedHint') }, t('unverified')),
      message.automatic && el('span', { class: 'tag' }, t('automatic')),
      el('span', { class: 'tag' }, message.channel),
      el('time', { datetime: message.receivedAt }, dateTime(message.receivedAt))),
    recipients(message),
    el('p', { class: 'words-of' }, message.text || '–'),
    facts(message.facts),
    setApart('quotedText', message.quoted),
    setApart('signatureText', message.signature),
    message.attachments?.length > 0 && el('ul', { class: 'files', 'aria-label': t('attachments') }, message.attachments.map(file =>
      el('li', {}, file.refused ? file.name : el('a', { href: `api/intake/v1/attachments/${file.attachmentId}`, download: file.name }, file.name)))));
}));

const eventName = entry => entry.type.replace(/^stellwerk\.\w+\./, '').replace(/\.v\d+$/, '').toLowerCase().replaceAll('_', '-');

const timeline = entries => el('ol', { class: 'timeline' }, [...entries].reverse().map(entry => {
  const name = eventName(entry);
  const details = typeof entry.details === 'object' && entry.details ? entry.details : {};
  const note = details.reason ?? details.resolution ?? details.cause;
  return el('li', {},
    el('time', { datetime: entry.occurredAt }, dateTime(entry.occurredAt)),
    el('p', {}, el('strong', {}, term('events', name)), ` · ${t('tier', entry.tier)}`, entry.owner && ` · ${entry.owner}`),
    typeof note === 'string' && el('p', { class: 'note' }, note));
}));

function evidence(assessment) {
  const facts = [
    [t('category'), assessment.category], [t('impact'), assessment.impact], [t('urgency'), assessment.urgency],
    [t('skills'), assessment.skills?.join(', ')], [t('confidence'), assessment.confidence?.toLocaleString(locale(), { style: 'percent' })],
    [t('ruleSet'), assessment.ruleSet && `${assessment.ruleSet.name} ${assessment.ruleSet.version}`],
  ].filter(([, value]) => value !== undefined && value !== null && value !== '');
  return el('div', {},
    el('p', { class: 'verdict' }, assessment.outcome === 'DEFERRED' ? t('deferred') : t('triaged'), assessment.reason && ` – ${assessment.reason}`),
    el('dl', { class: 'facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, String(value))))),
    assessment.evidence?.length > 0 && el('div', { class: 'scroll' }, el('table', {},
      el('thead', {}, el('tr', {}, ['evidenceRule', 'evidenceSeen', 'evidenceEffect'].map(name => el('th', { scope: 'col' }, t(name))))),
      el('tbody', {}, assessment.evidence.map(item => el('tr', {}, el('td', {}, item.rule), el('td', {}, item.observation), el('td', {}, el('code', {}, item.effect))))))),
    assessment.alternatives?.length > 0 && el('div', {}, el('h3', {}, t('alternatives')),
      el('ul', {}, assessment.alternatives.map(item => el('li', {}, el('strong', {}, [item.category, item.tier && t('tier', item.tier)].filter(Boolean).join(', ')), ` – ${item.rejectedBecause}`)))));
}

const TABS = {
  conversation: id => api.conversation(id).then(messages),
  history: id => api.history(id).then(timeline),
  evidence: id => api.assessment(id).then(evidence),
};

async function fill(panel, name, id) {
  try {
    const content = await TABS[name](id);
    if (shown?.tab === name) panel.replaceChildren(content);
  } catch (problem) {
    if (shown?.tab === name) panel.replaceChildren(el('p', { class: 'quiet' }, problem.status === 404 ? t('notThere') : t('unreachable')));
  }
}

function tabs(id) {
  const panel = el('div', { role: 'tabpanel', id: 'panel', tabindex: '0', 'aria-labelledby': `tab-${shown.tab}` }, el('p', { class: 'quiet' }, t('loading')));
  const names = Object.keys(TABS);
  const select = name => {
    shown.tab = name;
    list.querySelectorAll('[role=tab]').forEach(tab => {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `tab-${name}`);
    fill(panel, name, id);
  };
  const list = el('div', { role: 'tablist', class: 'tabs', onkeydown: event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const name = names[(names.indexOf(shown.tab) + step + names.length) % names.length];
    select(name);
    list.querySelector(`#tab-${name}`).focus();
  } }, names.map(name => el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', onclick: () => select(name) }, t(name))));
  select(shown.tab);
  return [list, panel];
}

/** The hand-overs of a ticket as they were written down, the latest first and open. */
function handOvers(ticket) {
  return [...ticket.handOvers ?? []].reverse().map((handOver, at) => el('details', { class: 'hand-over', open: at === 0 },
    el('summary', {}, t('handedOver', handOver.fromTier, handOver.toTier, handOver.agent), ' ', el('time', { datetime: handOver.at }, dateTime(handOver.at)),
      handOver.completeBy && el('span', { class: 'tag' }, t('completeBy', dateTime(handOver.completeBy)))),
    el('dl', { class: 'record' }, recordLines(handOver.record ?? {}).map(([name, words]) => el('div', {}, el('dt', {}, name), el('dd', { class: 'words-of' }, words))))));
}

const plain = (name, value) => name === 'reasonForHandOver' ? term('reasons', value)
  : typeof value === 'boolean' ? t(value ? 'yes' : 'no')
    : name === 'promisedNextUpdate' ? dateTime(value) : String(value);

function recordLines(record) {
  const tried = (record.triedSoFar ?? []).map(step => [term('fields', 'triedAction'), [step.action, step.result].filter(Boolean).join(' – ')]);
  const others = Object.entries(record)
    .filter(([name, value]) => name !== 'triedSoFar' && value !== null && value !== '')
    .map(([name, value]) => [name === 'targetTier' ? t('targetTier') : term('fields', name), plain(name, value)]);
  return [...others, ...tried];
}

/** The warning that mail to the customer came back, before anybody writes a reply that will not arrive. */
function unreachable({ suppression }) {
  return suppression && el('div', { class: 'unreachable', role: 'note' },
    el('p', {}, t('mailCameBack', suppression.address, suppression.status), ' ', t(suppression.scope === 'AUTOMATIC' ? 'repliesSent' : 'repliesWithheld')),
    ...liftButton(suppression.suppressionId));
}

function view(ticket, etag, note, warnedPercent) {
  const changed = async outcome => {
    await load(ticket.ticketId, outcome);
    (drawer.querySelector('.action-form :is(textarea, input, select)') ?? drawer.querySelector('h2'))?.focus();
  };
  return [
    head(ticket.subject || t('noSubject'),
      el('p', { class: 'drawer-facts' },
        el('span', { class: 'number' }, ticket.ticketNumber), el('span', { class: `priority ${ticket.priority.toLowerCase()}` }, ticket.priority),
        el('span', {}, t('tier', ticket.tier)), el('span', { class: 'status' }, term('statuses', ticket.status)),
        ticket.owner && el('span', {}, `${t('owner')} ${ticket.owner}`),
        signal({ firstResponseDueAt: ticket.firstResponse?.dueAt, receivedAt: ticket.receivedAt, responded: Boolean(ticket.firstResponse?.respondedAt), breached: ticket.firstResponse?.state === 'BREACHED', warnedPercent }))),
    unreachable(ticket),
    actionBar(ticket, etag, changed),
    note && el('p', { class: `message ${note.kind}`, role: note.kind === 'done' ? 'status' : 'alert' }, note.words),
    ...handOvers(ticket),
    ...tabs(ticket.ticketId),
  ].filter(Boolean);
}

/** How much of the working time for the first response was used up at the latest warning, in percent. */
const warned = entries => Math.max(0, ...entries.filter(entry => /service-level-warned/.test(eventName(entry))).map(entry => entry.details?.percent ?? 0));

async function load(id, note) {
  try {
    const [{ body, etag }, entries] = await Promise.all([api.ticket(id), api.history(id).catch(() => [])]);
    if (shown?.id !== id) return;
    shown.version = body.version;
    show(...view(body, etag ?? `"${body.version}"`, note, warned(entries)));
  } catch (problem) {
    if (shown?.id === id) show(head(t('ticket')), el('p', { class: 'quiet' }, problem.status === 404 ? t('notThere') : t('unreachable')), ...tabs(id));
  }
  if (!note) drawer.querySelector('h2')?.focus();
}

async function loadList(name) {
  show(head(t(name)), el('p', { class: 'quiet' }, t('loading')));
  const { load: entries, item } = LISTS[name];
  try {
    const { page, isWhole } = await entries();
    if (shown?.id !== name) return;
    show(head(t(name)),
      page.length === 0 ? el('p', { class: 'quiet' }, t(`${name}None`)) : el('ul', { class: 'set-aside' }, page.map(entry => el('li', {}, ...item(entry).filter(Boolean)))),
      ...isWhole ? [] : [el('p', { class: 'quiet' }, t('newestOnly', page.length))]);
  } catch {
    if (shown?.id === name) show(head(t(name)), el('p', { class: 'quiet' }, t('unreachable')));
  }
  drawer.querySelector('h2')?.focus();
}

/** Shows what the address names. */
export function route() {
  const [, id] = /^#ticket=([0-9a-f-]{36})$/i.exec(location.hash) ?? [];
  if (id) {
    shown = { id, tab: 'conversation' };
    load(id);
  } else if (Object.hasOwn(LISTS, location.hash.slice(1))) {
    shown = { id: location.hash.slice(1) };
    loadList(shown.id);
  } else hide();
}

/** The note that is in the drawer, so that it stays when the ticket is loaded again. */
function noteShown() {
  const note = drawer.querySelector('p.message');
  return note ? { kind: note.classList.contains('done') ? 'done' : 'caution', words: note.textContent } : { kind: 'done', words: '' };
}

/** Loads the ticket again when the board says that it changed, unless somebody is typing. */
export function noticeChanges(board) {
  if (!shown || Object.hasOwn(LISTS, shown.id)) return;
  const tickets = board.tiers.flatMap(tier => Object.values(tier.tickets).flat());
  const ticket = tickets.find(candidate => candidate.ticketId === shown.id);
  const print = JSON.stringify(ticket ?? null);
  const before = shown.print;
  shown.print = print;
  if (before !== undefined && before !== print && !drawer.querySelector('form') && !drawer.contains(document.activeElement?.closest('input, textarea'))) load(shown.id, noteShown());
}

// On the document: when the drawer is drawn anew, the focus falls back to the page.
document.addEventListener('keydown', event => { if (event.key === 'Escape' && drawer.open) close(); });
