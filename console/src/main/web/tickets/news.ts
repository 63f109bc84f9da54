import type { HistoryEntry } from '../api/escalation';
import { person } from '../session/session';
import { t } from '../texts/texts';
import { eventName } from './timeline';

/** What others did to a ticket since its history had so many entries, in a sentence; undefined if nothing. */
export function newsSince(entries: readonly HistoryEntry[], before: number): string | undefined {
  const news = entries.slice(before).filter(entry => entry.actor?.id !== person.value?.id);
  if (news.some(entry => eventName(entry) === 'customer-replied')) return t().work.customerWrote;
  const latest = news.findLast(entry => entry.actor?.kind === 'agent' && Object.hasOwn(t().work.happened, eventName(entry)));
  const did = t().work.happened as Readonly<Record<string, string>>;
  return latest && t().work.didIt(latest.actor?.name ?? latest.actor?.id ?? '', did[eventName(latest)] ?? '');
}
