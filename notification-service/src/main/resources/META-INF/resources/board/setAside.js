import { agentName } from './actions.js';
import * as api from './api.js';
import { el } from './dom.js';
import { dateTime, t, term } from './i18n.js';

/** What the desk has set aside: mails that it holds, messages that it ignored, and addresses to which it writes no more. */

/** A button whose work is done once, and what came of it. */
function onceOnly(words, work) {
  const status = el('p', { class: 'message', role: 'status' });
  return [el('button', { type: 'button', onclick: async event => {
    event.target.disabled = true;
    try {
      status.replaceChildren(await work());
    } catch (problem) {
      status.replaceChildren(problem.message);
      event.target.disabled = false;
    }
  } }, words), status];
}

const lines = (first, ...notes) => [el('p', {}, first), ...notes.map(note => el('p', { class: 'note' }, note.filter(Boolean).join(' · ')))];

const held = mail => [
  ...lines([el('strong', {}, term('templates', mail.template)), ` · ${term('states', mail.state)} · ${mail.recipient ?? ''}`], [dateTime(mail.changedAt), mail.reason]),
  ...onceOnly(t('send'), async () => {
    await api.redrive(mail.notificationId);
    return t('sendAgain');
  }),
];

const ticketLink = ({ ticketId, ticketNumber }) => el('a', { href: `#ticket=${ticketId}` }, ticketNumber ?? t('ticket'));

function ignored(message) {
  const words = el('p', { class: 'words-of' });
  return [
    ...lines([el('strong', {}, message.subject || t('noSubject'))], [dateTime(message.receivedAt), message.name, message.from], [t('ignoredRules')[message.reason] ?? message.explanation]),
    el('details', { class: 'set-apart', ontoggle: async event => {
      if (event.target.open && words.textContent === '') words.textContent = await api.ignoredText(message.messageId).catch(problem => problem.message) ?? '–';
    } }, el('summary', {}, t('ignoredRead')), words),
    ...message.ticketId ? [el('p', {}, t('ignoredOpened'), ' ', ticketLink(message))]
      : message.kept ? onceOnly(t('ignoredOpen'), async () => ticketLink(await api.openIgnored(message.messageId)))
        : [el('p', { class: 'note' }, t('ignoredNotKept'))],
  ];
}

/** The button that lets mail go to an address again. */
export const liftButton = (suppressionId, done) => onceOnly(t('lift'), async () => {
  const agent = agentName();
  if (!agent) throw new Error(t('agentMissing'));
  await api.lift(suppressionId, agent);
  done?.();
  return t('lifted');
});

const suppressed = entry => [
  ...lines([el('strong', {}, entry.address), ` · ${t(entry.scope === 'AUTOMATIC' ? 'repliesSent' : 'nothingSent')}`],
    [t('suppressedSince', dateTime(entry.since), dateTime(entry.expiresAt)), entry.status]),
  entry.ticketId && el('p', {}, ticketLink(entry)),
  ...liftButton(entry.suppressionId),
];

/** The lists by the address that shows them: how each is loaded, and what one of its entries looks like. */
export const LISTS = {
  held: { load: api.heldMails, item: held },
  ignored: { load: api.ignored, item: ignored },
  suppressed: { load: api.suppressed, item: suppressed },
};
