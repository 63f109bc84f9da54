import { me } from '../api/agents';
import { history, type Ticket } from '../api/escalation';
import { addressOf, go } from '../app/router';
import { State } from '../app/state';
import { now, tick } from '../live/clock';
import { t } from '../texts/texts';
import { changed } from '../tickets/changes';
import { mine } from '../tickets/mine';
import { isNewer } from '../tickets/newer';
import { promiseOf } from '../tickets/promises';
import { mayNotify, onDesktop, withSound } from './settings';
import { playTone } from './tone';
import { customerWroteAt, isNewMajor, type Urgency, urgencyOf } from './urgent';

/** Urgent things, told once each: in the page, in its title, and if it was chosen by a tone and on the desktop. */

export interface Alert {
  key: string;
  ticketId: string;
  number: string;
  subject: string;
  urgency: Urgency;
}

/** What was told and not yet put away, the latest first. */
export const alerts = new State<readonly Alert[]>([]);

/** Count of what was told while nobody looked. */
export const unseen = new State(0);

const MOST = 5;
/** Promises are looked at every so many seconds. */
const LOOK = 10;

const known = new Map<string, Ticket>();
const told = new Set<string>();

export const putAway = (alert: Alert): void => { alerts.value = alerts.value.filter(each => each !== alert); };

export const wordsOf = ({ urgency, number, subject }: Alert): string => t().alerts.words[urgency](`${number} ${subject}`);

function tell(ticket: Ticket, urgency: Urgency, of: string): void {
  const key = `${urgency} ${ticket.ticketId} ${of}`;
  if (told.has(key)) return;
  told.add(key);
  const alert = { key, ticketId: ticket.ticketId, number: ticket.ticketNumber, subject: ticket.subject || t().noSubject, urgency };
  alerts.value = [alert, ...alerts.value].slice(0, MOST);
  if (withSound.value) playTone();
  if (document.hasFocus()) return;
  unseen.value += 1;
  if (onDesktop.value && mayNotify()) notify(alert);
}

function notify(alert: Alert): void {
  const shown = new Notification('Stellwerk', { body: wordsOf(alert), tag: alert.key });
  shown.onclick = () => {
    window.focus();
    go(addressOf(alert.ticketId));
    shown.close();
  };
}

const isToBeKnown = ({ ticketId, priority, status }: Ticket): boolean =>
  mine.value?.has(ticketId) || (priority === 'P1' && status !== 'RESOLVED' && status !== 'CLOSED');

/** The first that is heard of one's own tickets is no news. Of the many others, a page that is open all day keeps nothing. */
async function lookAt(ticket: Ticket): Promise<void> {
  const before = known.get(ticket.ticketId) ?? mine.value?.get(ticket.ticketId);
  if (isToBeKnown(ticket)) known.set(ticket.ticketId, ticket);
  else known.delete(ticket.ticketId);
  if (isNewMajor(ticket, before, me.value)) tell(ticket, 'major', String(ticket.tier));
  if (!before?.updatedAt || !ticket.updatedAt || !isNewer(ticket, before) || !mine.value?.has(ticket.ticketId)) return;
  const wroteAt = customerWroteAt(await history(ticket.ticketId).catch(() => []), before.updatedAt);
  if (wroteAt) tell(ticket, 'wrote', wroteAt);
}

changed.follow(() => changed.value.forEach(ticket => void lookAt(ticket)));

mine.follow(() => mine.value?.forEach(ticket => { if (!known.has(ticket.ticketId)) known.set(ticket.ticketId, ticket); }));

tick.follow(() => {
  if (tick.value % LOOK !== 0) return;
  mine.value?.forEach(ticket => {
    const urgency = urgencyOf(ticket, now());
    if (urgency) tell(ticket, urgency, promiseOf(ticket)?.dueAt ?? '');
  });
});

const look = (): void => { if (document.hasFocus()) unseen.value = 0; };
window.addEventListener('focus', look);
document.addEventListener('visibilitychange', look);
