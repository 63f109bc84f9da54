import type { Service } from './api';

/** The operator's texts in English; every other language has the same keys, or does not compile. */
export const operatorEn = {
  diagram: 'The desk', now: 'now', liveNow: 'as it is now', at: (when: string) => `as it was on ${when}`,
  slider: 'Instant', back: 'Back to now', day: 'Day', pastHint: 'Lists of tickets show the present.',
  noSamples: 'Nothing is known of this day.', samplesFrom: 'The first sample is taken within five minutes.',
  lanes: { waiting: 'waiting', inProgress: 'in work', waitingForCustomer: 'with the customer' },
  out: 'out', doneDay: 'done in 24 h', doneSample: 'done in 5 min', arriving: (n: number) => `${n} arriving`, handOver: 'hand-over',
  free: 'on time', caution: 'due soon', none: 'nothing', late: (n: number) => `${n} late`,
  section: (tier: string, lane: string, n: number, promise: string) => `${tier}, ${lane}: ${n === 1 ? '1 ticket' : `${n} tickets`}, ${promise}`,
  outSection: (n: number, done: string) => `${n} ${done}`,

  flow: 'In and out', received: 'came in', resolved: 'done', open: 'open', hour: 'Hour', figures: 'The same as a table',
  flowText: (received: number, resolved: number) => `${received} came in, ${resolved} done`, perHour: 'tickets an hour; line: open tickets',
  chartMissing: 'The drawing cannot be loaded right now; the table has the same figures.',

  load: 'Load', person: 'Name', tiers: 'Tiers', inWork: 'In work', waits: 'With the customer', overdue: 'Overdue',
  nobody: 'Nobody works on tickets yet.', idle: (n: number) => n === 1 ? '1 person has nothing in hand.' : `${n} people have nothing in hand.`,
  allOverdue: 'All, due first', nextDue: 'Promises that break next',

  running: 'What runs', services: { intake: 'Intake', triage: 'Triage', escalation: 'Escalation', notification: 'Notification' } as Record<Service, string>,
  up: 'answers', down: 'does not answer', asking: 'is being asked', stream: 'Live view',
  streamUp: 'connected', streamDown: 'not connected',
  downHint: 'What a service was sent is kept until it answers again. ./stellwerk status and its log say more.',
  mails: 'Mails, last 24 hours', storm: 'Automatic mail', storms: { CLOSED: 'passes', OPEN: 'is cut off', HALF_OPEN: 'a few pass, on trial' },
  stormDone: 'Automatic mail passes again.',
  board: 'Board', rebuild: 'Make the board anew',
  rebuildHint: 'It is filled from the topics beside the one that is shown, and then takes its place. Nobody is written to.',
  rebuildStates: {
    NONE: 'It was never made anew.', FILLING: 'The next board is being filled', CATCHING_UP: 'The next board catches up',
    DONE: 'It was last made anew on', FAILED: 'The last attempt failed. The board that is shown is untouched; try again.',
  },
  progress: (read: number, all: number) => `${read} of ${all} events`,

  setAside: 'Set aside', dead: 'Not handled',
  firstOnly: (n: number) => `These are ${n}; there are more. Handle or discard them to see the others.`,
  noDead: 'Every message was handled.',
  couldNot: (service: string, event?: string) => `${service} could not handle ${event ? `the message “${event}”` : 'a message'}`,
  why: 'Reason, for those who know the program', attempts: (n: number) => n === 1 ? '1 attempt' : `${n} attempts`,
  behind: 'It waits behind an earlier message of the same ticket, and follows it by itself.',
  redrive: 'Handle again', redriven: 'It is handled now.', followed: (n: number) => n === 1 ? 'One that waited behind it, too.' : `${n} that waited behind it, too.`,
  stillParked: 'It failed again and stays here.', before: 'It was handled before.',
  discard: 'Discard …', discardFor: 'Reason, for others to understand later', discardNow: 'Discard for good', discarded: 'It is discarded.',
  discardHint: 'This cannot be undone: the message is never handled. Those behind it go on.',
  reasonMissing: 'Please give a reason.',
  content: 'Read the content (it is written down that you did)',
  away: (service: string) => `${service} cannot be reached right now. Its list is missing here.`,
  unreachable: 'This cannot be reached right now. Nothing is lost; please try again in a moment.',
  events: { 'message-accepted': 'message accepted', 'message-refused': 'message refused' } as Record<string, string>,
  problems: {
    DEAD_LETTER_WAITS: 'It waits behind an earlier message of the same ticket: handle or discard that one, and this one follows.',
    DEAD_LETTER_SETTLED: 'Somebody else has handled or discarded it before.',
    DEAD_LETTER_WITHOUT_CONSUMER: 'This version of the service cannot handle it. Discard it, or keep it for one that can.',
    DEAD_LETTER_NOT_FOUND: 'It is not there any more.', REBUILD_UNDER_WAY: 'The board is being made anew already.',
    INVALID_DISCARD: 'The reason cannot be stored. Please write it in plain text of at most 500 characters.',
  } as Record<string, string>,
};

export type OperatorTexts = typeof operatorEn;
