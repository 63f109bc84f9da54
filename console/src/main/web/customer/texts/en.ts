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
    SOLVED: 'We believe that this is solved. If it is not, tell us below, and we go on.',
    CLOSED: 'This request is finished. If something comes up again, write to us below; we will see this request.',
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

  required: '(required)', addFiles: 'Add files', leave: 'Leave out', leaveOut: (name: string) => `Leave out ${name}`,
  sending: 'Sending …', sent: 'Your message has arrived.',
  newTicket: (number: string) => `Your message has arrived. It became the new request ${number}; you get a mail with its link.`,
  empty: 'Please write something first.', tooLarge: (megabytes: string) => `The files are too large: ${megabytes} MB together at most.`,
  notTaken: 'We could not take this as it is: the text is too long, or there are more than 25 files. Nothing is lost.',
  notSent: 'This could not be sent right now. Nothing is lost; please try again in a moment.',
  reply: { title: 'Write to us', label: 'Your message', send: 'Send' },
  reopen: { title: 'Not solved?', label: 'What is still missing', send: 'Not solved: please go on' },
  anew: { title: 'Has something come up again?', label: 'Your message', send: 'Send as a new request' },
  withdraw: {
    title: 'No answer needed any more?', words: 'If it is solved or no longer needed, tell us: nobody has to look at it then. You can take that back.',
    press: 'It is solved', done: 'Thank you. This takes a moment to show.',
  },
  rating: {
    title: 'How did we do?', question: 'How well was this solved?', choose: 'Please choose one of the five.',
    scores: { 1: 'very badly', 2: 'badly', 3: 'so-so', 4: 'well', 5: 'very well' }, comment: 'Is there anything you want to tell us?',
    send: 'Send rating', change: 'Change rating', done: 'Thank you; it is stored. You can change it for seven days.',
  },

  form: {
    title: 'Write to us', loading: 'The form is on its way …', send: 'Send',
    words: (address: string) => `You get a mail with the number of your request, and a link to follow it. You can also write to ${address}.`,
    missing: 'Please fill this in.', tooLong: (n: number) => `Please use ${n} characters at most.`, noAddress: 'Please enter an address like name@example.org.',
    refused: 'We could not take this as it is. Please look at it again.', mend: 'Please mend the fields that are marked; all else is still there.',
    choose: 'Please choose', done: 'Your request has arrived', next: 'You get a mail with its number and a link to follow it, usually within a few minutes.',
    another: 'Write another one', away: 'The form cannot be shown right now. Please try again in a moment, or write us a mail.',
  },

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
