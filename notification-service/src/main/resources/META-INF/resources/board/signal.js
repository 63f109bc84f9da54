import { span, t } from './i18n.js';

/** The signal of a ticket: what its deadline says at this moment. The clock is the server's. */

let ahead = 0;
export const setClock = serverTime => { ahead = Date.parse(serverTime) - Date.now(); };
export const now = () => Date.now() + ahead;

/** From this share of the working time on, a promise is in danger; escalation publishes when it is reached. */
const CAUTION_PERCENT = 75;

/** Danger, caution or clear, with the words that say the same. */
export function aspect(due, warnedPercent, responded, breached) {
  if (responded) return breached ? { name: 'late', words: t('missed') } : { name: 'none', words: t('answered') };
  if (!due) return { name: 'none', words: t('noTarget') };
  const left = Date.parse(due) - now();
  if (left <= 0 || breached) return { name: 'danger', words: t('overdue', span(-left)) };
  return { name: warnedPercent >= CAUTION_PERCENT ? 'caution' : 'clear', words: t('dueIn', span(left)) };
}

const read = node => aspect(node.dataset.due, Number(node.dataset.warned), node.dataset.responded === 'true', node.dataset.breached === 'true');

function paint(node) {
  const { name, words } = read(node);
  if (node.dataset.aspect !== name) node.dataset.aspect = name;
  const text = node.querySelector('.words');
  if (text.textContent !== words) text.textContent = words;
}

/** An element that keeps showing a ticket's signal. */
export function signal(ticket) {
  const node = document.createElement('span');
  node.className = 'signal';
  Object.assign(node.dataset, { due: ticket.firstResponseDueAt ?? '', warned: ticket.warnedPercent ?? 0, responded: ticket.responded, breached: ticket.breached });
  const lamp = document.createElement('span');
  lamp.className = 'lamp';
  lamp.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.className = 'words';
  node.append(lamp, words);
  paint(node);
  return node;
}

export function paintAll() {
  document.querySelectorAll('.signal').forEach(paint);
  document.querySelectorAll('[data-since]').forEach(node => { node.textContent = t('oldest', span(now() - Date.parse(node.dataset.since))); });
}
