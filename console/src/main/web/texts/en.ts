import type { Deliveries } from '../api/notification';
import { categoriesEn } from './categories';
import { callsEn, composerEn, reclassEn } from './composer-en';
import { alertsEn, bulkEn, viewsEn } from './lists-en';
import { workEn } from './work-en';

/** The console's texts in English; every other language has the same keys, or does not compile. */
export const en = {
  work: workEn, composer: composerEn, reclass: reclassEn, calls: callsEn, views: viewsEn, bulk: bulkEn, alerts: alertsEn, categories: categoriesEn,
  skip: 'Skip to the contents', language: 'Language',
  live: 'live', connecting: 'connecting …', offline: 'not connected', asOf: (age: string) => `as of ${age} ago`,
  lost: 'Connection lost. What you see is the last known state; trying again …',
  stormOpen: 'Automatic mail is cut off: too many mails, or too many failed.', stormClose: 'Let it pass again',

  signIn: {
    beginning: 'Signing in …', again: 'Sign in', left: 'You are signed out.',
    unreachable: 'The sign-in cannot be reached right now. Please try again in a moment.',
    refused: 'The sign-in was refused. The administrators decide who may work here.',
    foreign: 'This sign-in did not begin in this window. To be safe, please sign in again.',
    invalid: 'The answer to the sign-in is not meant for this desk. Please tell the administrators.',
    insecure: 'Signing in needs a secure connection: the address must begin with https.',
  },
  signOut: 'Sign out', noRoles: 'no role',
  roles: {
    agent: 'agent', supervisor: 'supervisor', operator: 'operator', administrator: 'administrator', channel: 'channel', consumer: 'consumer',
  },
  ended: 'Your sign-in has ended', endedKept: 'What you have written is kept. After signing in you go on where you are.',
  notPermitted: (permission: string) => `You lack the permission “${permission}” for this. Nothing is lost.`,
  notPermittedAtAll: 'You lack a permission for this. Nothing is lost.',
  permissions: {
    'conversation:read': 'read conversations', 'attachment:read': 'open attachments', 'attachment:write': 'attach files', 'reply:preview': 'see a reply before it is sent', 'ignored-message:read': 'read ignored messages',
    'ignored-message:release': 'open ignored messages', 'dead-letter:read': 'see events that were not handled',
    'dead-letter:payload': 'read the content of events that were not handled', 'dead-letter:redrive': 'redrive events that were not handled',
    'assessment:read': 'read assessments', 'rules:read': 'read rules', 'ticket:read': 'read tickets', 'ticket:act': 'work on tickets',
    'board:read': 'see the board', 'board:rebuild': 'rebuild the board', 'suppression:read': 'see suppressed addresses',
    'suppression:change': 'change suppressions', 'delivery:read': 'see deliveries', 'delivery:release': 'send held mails',
    'storm:reset': 'let automatic mail pass again',
  },

  dueNext: 'Due next', nothingDue: 'No first response is due.',
  arriving: (n: number) => n === 1 ? '1 ticket is arriving and being sorted.' : `${n} tickets are arriving and being sorted.`,
  tier: (n: number) => `Tier ${n}`, tierNames: { 1: 'First level', 2: 'Second level', 3: 'Third level' },
  lanes: {
    waiting: { name: 'Waiting', empty: 'Nothing waits.' },
    inProgress: { name: 'Being worked on', empty: 'Nobody is working on a ticket.' },
    waitingForCustomer: { name: 'Waiting for the customer', empty: 'No answer is awaited.' },
  },
  more: (n: number) => `and ${n} more`, oldest: (age: string) => `oldest ${age}`,
  breachedCount: (n: number) => `${n} late`, onTime: 'on time',
  totals: { open: 'open', waitingTotal: 'waiting', inProgressTotal: 'in work', breached: 'late', done: 'done in 24 h' },
  dueIn: (span: string) => `due in ${span}`, overdue: (span: string) => `overdue ${span}`,
  missed: 'answered late', answered: 'answered', noTarget: 'no deadline',
  seconds: (n: number) => `${n} s`, minutes: (n: number) => `${n} min`,
  hours: (h: number, m: number) => `${h} h ${m} min`, days: (d: number, h: number) => `${d} d ${h} h`,

  mails: 'Mails, last 24 hours',
  mailsText: (d: Deliveries) => `${d.delivered} delivered · ${d.suppressed} withheld · ${d.failed} failed · ${d.pending} on their way`,
  inDoubt: (n: number) => `${n} held in doubt`,

  setAside: 'Set aside', newestOnly: (n: number) => `These are the newest ${n}.`,
  lists: {
    held: { name: 'Held mails', none: 'No mail is held.' },
    ignored: { name: 'Ignored messages', none: 'No message was ignored.' },
    suppressed: { name: 'Suppressed addresses', none: 'No address is suppressed.' },
  },
  send: 'Send', sendAgain: 'It is on its way.',
  ignoredRead: 'Read', ignoredOpen: 'Open as a ticket', ignoredOpened: 'Opened as',
  ignoredNotKept: 'Only that it came is known; its words are not kept any more.',
  ignoredRules: {
    OWN_LOOP: 'The desk’s own mail came back.',
    REPORT_WITHOUT_TICKET: 'A mail server’s report about no mail of this desk.',
    SUSPECTED_SPAM: 'A form that a program seems to have filled in.',
  },
  suppressedSince: (since: string, until: string) => `since ${since}, until ${until}`,
  nothingSent: 'Nothing is sent to it.', lift: 'Lift the suppression', lifted: 'Mail goes there again.',
  templates: { receipt: 'receipt', 'agent-reply': 'agent’s reply' },
  states: { IN_DOUBT: 'in doubt', FAILED: 'failed' },

  admin: 'Administration', operator: 'Operation', save: 'Save',
  pageMissing: 'This page cannot be loaded right now. The desk may just have been updated.', reload: 'Load anew',
  close: 'Close', loading: 'Loading …', noSubject: '(no subject)', owner: 'with', ticket: 'Ticket',
  notThere: 'There is nothing here yet.', unreachable: 'This part cannot be reached right now.',
  tabs: { conversation: 'Conversation', history: 'History', evidence: 'Why here' },
  incoming: 'Customer', outgoing: 'Desk', automatic: 'automatic', attachments: 'Attachments',
  quotedText: 'Quoted text', signatureText: 'Signature', mailTo: 'To', mailCc: 'Cc',
  facts: { agent: 'Taken by', 'call-started-at': 'Call began', 'caller-shows': 'Caller shows', 'mail-defects': 'About this mail' },
  channels: { EMAIL: 'e-mail', WEB: 'web', PHONE: 'phone', CHAT: 'chat' },
  defects: {
    'content-encrypted': 'encrypted, cannot be read', 'signature-unverified': 'its signature was not checked', 'charset-unknown': 'letters may be wrong',
    'text-truncated': 'the text is cut off', 'html-too-complex': 'its layout was left out', 'container-broken': 'a part cannot be read',
    'container-too-large': 'a part is too large', 'parts-too-many': 'not all parts were kept', 'nesting-too-deep': 'not all parts were kept',
    'from-missing': 'it names no sender',
  },
  unverified: 'sender not verified',
  unverifiedHint: 'The mail server does not vouch for the sender: anybody may have written this address.',
  mailCameBack: (address: string, status?: string) => `Mail to ${address} came back${status ? ` (${status})` : ''}.`,
  repliesSent: 'Automatic mail is withheld; a reply is still sent.',
  repliesWithheld: 'A reply is withheld: reach the customer another way, or lift the suppression.',

  actionsTitle: 'Actions',
  actions: {
    accept: 'Accept', reply: 'Reply', escalate: 'Hand over', 'hand-back': 'Hand back', wait: 'Wait for the customer',
    resume: 'Resume', resolve: 'Resolve', reopen: 'Reopen', close: 'Close for good',
    note: 'Note', assign: 'Assign', reclassify: 'Reclassify', reject: 'Reject',
  },
  cancel: 'Cancel', replyText: 'Answer to the customer', reason: 'Reason', resolution: 'Resolution',
  doSend: 'Send', doIt: 'Do it',
  stale: 'Somebody else changed this ticket. It was loaded again; please look and try again.',
  doneAction: 'Done.', failed: 'That did not work.',
  missing: (n: number) => n === 1 ? 'One thing is missing:' : `${n} things are missing:`,
  express: 'Express (P1): complete it within 15 minutes',
  draftKept: 'Your draft is kept.', draftImpossible: (action: string) => `“${action}” is not possible now.`,
  discardDraft: 'Throw the draft away',
  foreign: (owner: string) => `${owner} has this ticket; only ${owner} can answer or hand it over.`,

  handedOver: (from: number, to: number, agent: string) => `Hand-over from tier ${from} to tier ${to} by ${agent},`,
  completeBy: (at: string) => `to be completed by ${at}`, targetTier: 'Meant for tier',
  yes: 'yes', no: 'no', choose: 'choose …',
  fields: {
    problemStatement: 'What exactly is the problem?', affectedService: 'Affected service or asset',
    impact: 'Impact (1 is the most)', urgency: 'Urgency (1 is the most)', affectedUsers: 'How many people are affected?',
    since: 'Since when?', environment: 'Devices, systems, versions', stepsToReproduce: 'How to see the problem',
    errorText: 'Exact error text, or “none”', triedAction: 'What was tried?', triedResult: 'With which result?',
    customerExpectation: 'What does the customer expect?', promisedNextUpdate: 'Promised next update',
    reachability: 'How and when reachable?', reasonForHandOver: 'Why can this tier not solve it?',
    neededSkill: 'Needed skill', attachmentsChecked: 'Attachments were looked at',
    agent: 'Assign to', text: 'Text', cc: 'Cc', attachments: 'Attachments', category: 'Category', priority: 'Priority', reason: 'Reason', until: 'Until', resolution: 'Resolution',
    consentToShare: 'Customer agrees to sharing their data',
  },
  reasons: { SKILL: 'skill', RIGHTS: 'rights', TIME_BOX: 'time-box', DEFECT: 'defect' },

  evidenceRule: 'Rule', evidenceSeen: 'Observed', evidenceEffect: 'Effect', alternatives: 'Not chosen',
  deferred: 'Left to a person', triaged: 'Decided by rules',
  confidence: 'Confidence', ruleSet: 'Rule set', impact: 'Impact', urgency: 'Urgency', category: 'Category', skills: 'Skills',
  statuses: {
    NEW: 'new', QUEUED: 'waiting', IN_PROGRESS: 'being worked on', WAITING_FOR_CUSTOMER: 'waiting for the customer',
    RESOLVED: 'resolved', CLOSED: 'closed',
  },
  events: {
    'ticket-queued': 'queued', 'ticket-accepted': 'accepted', 'ticket-escalated': 'handed over',
    'ticket-handed-back': 'handed back', 'ticket-waiting': 'waits for the customer', 'ticket-resumed': 'resumed',
    'agent-replied': 'answered', 'ticket-resolved': 'resolved', 'ticket-reopened': 'reopened', 'ticket-closed': 'closed',
    'response-promised': 'response promised', 'service-level-warned': 'deadline comes near', 'service-level-breached': 'deadline missed',
    'customer-replied': 'customer wrote', 'ticket-received': 'received', 'ticket-triaged': 'sorted',
    'ticket-rejected': 'rejected', 'ticket-assigned': 'assigned', 'ticket-reclassified': 'reclassified', 'note-added': 'noted',
    'triage-deferred': 'left to a person',
  },
};

export type Texts = typeof en;
