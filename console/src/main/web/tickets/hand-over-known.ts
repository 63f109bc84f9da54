import type { Ticket } from '../api/escalation';
import type { Message } from '../api/intake';
import { dateTime } from '../texts/texts';
import { open } from './open-ticket';

/** Most characters of a customer's words that are proposed as the statement of the problem. */
const LONGEST = 500;

/** What the desk knows already for a hand-over: from the ticket, the conversation, the assessment and the hand-over before. */
export function knownForHandOver(ticket: Ticket): Record<string, string> {
  const { conversation, assessment } = open.value ?? {};
  const messages = conversation?.value?.messages ?? [];
  const first = messages.find(message => message.direction === 'INBOUND');
  const { impact, urgency, skills, service, category } = assessment?.value ?? {};
  const before = ticket.handOvers?.at(-1)?.record ?? {};
  const tried = before.triedSoFar?.at(-1);
  const { emails = [], phones = [] } = conversation?.value?.customer ?? {};
  const known: Record<string, unknown> = {
    problemStatement: before.problemStatement ?? [ticket.subject, first?.text].filter(Boolean).join('\n').slice(0, LONGEST),
    affectedService: before.affectedService ?? service ?? ticket.category ?? category,
    impact: ticket.impact ?? before.impact ?? impact,
    urgency: ticket.urgency ?? before.urgency ?? urgency,
    affectedUsers: before.affectedUsers, environment: before.environment, stepsToReproduce: before.stepsToReproduce,
    errorText: before.errorText, customerExpectation: before.customerExpectation,
    since: before.since ?? (ticket.receivedAt && dateTime(ticket.receivedAt)),
    triedAction: tried?.action ?? latestNote(messages), triedResult: tried?.result,
    reachability: before.reachability ?? [...phones, ...emails].join(', '),
    neededSkill: before.neededSkill ?? skills?.join(', '),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)]));
}

const latestNote = (messages: Message[]): string | undefined =>
  messages.findLast(message => message.direction === 'INTERNAL')?.text?.slice(0, LONGEST);
