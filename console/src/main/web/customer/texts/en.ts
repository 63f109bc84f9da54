import type { State } from '../api';

/** The texts of customers' pages in English; every other language has the same keys, or does not compile. */
export const en = {
  language: 'Language', skip: 'Skip to the messages',
  loading: 'Looking for your request …',
  title: (number: string) => `Your request ${number}`,
  noSubject: 'Your request',

  line: 'How far it is',
  states: {
    RECEIVED: 'Received', IN_WORK: 'Somebody is on it', WAITING_FOR_YOU: 'We are waiting for you', SOLVED: 'Solved', CLOSED: 'Closed',
  } satisfies Record<State, string>,
  next: {
    RECEIVED: 'It is in the queue. The next free person takes it.',
    IN_WORK: 'Somebody is working on it, and will write to you.',
    WAITING_FOR_YOU: 'We need something from you before we can go on. Please see our last message.',
    SOLVED: 'We believe that this is solved. If it is not, answer our mail, and we go on.',
    CLOSED: 'This request is finished. If something comes up again, write to us; we will see this request.',
  } satisfies Record<State, string>,
  passedOn: (level: string) => `It has been passed on to the ${level}, where the next free person takes it.`,
  now: 'Now', since: 'Since', where: 'With', answer: 'Answer by',
  levels: { 1: 'first level', 2: 'second level: specialists', 3: 'third level: experts' } as Record<number, string>,
  sorting: 'being sorted',
  noAnswerDue: 'nothing is due', inTime: (span: string) => `in ${span}`,
  late: 'We are late with our answer. We are sorry; your request is not forgotten.',

  messages: 'Messages', you: 'You', desk: 'We', call: 'You called us.',
  earlier: (n: number) => n === 1 ? 'One earlier message is not shown here.' : `${n} earlier messages are not shown here.`,
  files: 'Files', size: (kilobytes: string) => `${kilobytes} KB`, noFile: 'This file cannot be fetched right now. Please try again in a moment.',
  byMail: 'You can also answer any of our mails; your answer will appear here.',
  asOf: (time: string) => `As of ${time}`, refresh: 'Refresh',

  noPage: 'This link opens nothing',
  noPageWhy: 'It may be incomplete, too old, or replaced by a newer one.',
  noPageDo: 'Answer one of our mails: the next mail that you get from us has a new link. Your request is not lost.',
  unreachable: 'Your request cannot be shown right now. Nothing is lost; please try again in a moment.',
  tooOften: 'That was very often in a short time. Please try again in a minute.',
  again: 'Try again',

  minutes: (n: number) => n === 1 ? '1 minute' : `${n} minutes`,
  hours: (n: number) => n === 1 ? '1 hour' : `${n} hours`,
  days: (n: number) => n === 1 ? '1 day' : `${n} days`,
};

export type Texts = typeof en;
