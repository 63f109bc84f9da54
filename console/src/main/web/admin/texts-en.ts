import { auditEn } from './audit-texts-en';

/** The administrators' texts in English; every other language has the same keys, or does not compile. */
export const adminEn = {
  ...auditEn,
  title: 'Administration',
  parts: {
    people: 'People', keys: 'API keys', 'text-modules': 'Text modules', templates: 'Mails', rules: 'Rules', 'service-levels': 'Service levels', audit: 'Audit',
  },
  leads: {
    people: 'Who works on tickets, and on which tiers. Names and passwords for signing in are the provider’s.',
    keys: 'Keys by which other systems hand in requests and read what became of them.',
    'text-modules': 'Answers that agents put into a reply by typing a slash. They are kept in both languages.',
    templates: 'The mails that customers get, shown with a ticket that does not exist.',
    rules: 'How tickets are sorted. The rules are files of the installation; try a sentence to see what they make of it.',
    'service-levels': 'Within which time a person answers, and which hours count. They are files of the installation.',
    audit: 'Who did or read what, when and from where.',
  },
  again: 'Try again', undo: 'Undo', change: 'Change', remove: 'Remove', changeOf: (name: string) => `Change ${name}`, removeOf: (name: string) => `Remove ${name}`,
  saved: (name: string) => `${name} is saved.`, removed: (name: string) => `${name} is removed.`, isBack: (name: string) => `${name} is back.`,
  unreachable: 'This cannot be reached right now. Nothing is lost; please try again in a moment.', required: 'Please fill this in.',

  name: 'Name', id: 'Sign-in name', idHint: 'The “sub” of their tokens, as the provider gives it.', tiers: 'Tiers', tiersHint: 'Without a tier they may read, but not act.',
  tierNames: ['first level', 'second level', 'third level'], noTier: 'none', addPerson: 'Add a person',
  peopleCount: (n: number) => n === 1 ? 'One person works here.' : `${n} people work here.`, noPeople: 'Nobody works on tickets yet. Add the first person.',
  rolesTitle: 'What each role may do', rolesHint: 'Roles are given by the provider at which people sign in. Integrations have scopes of their keys instead.', permission: 'Permission', customerRole: 'customer (by link)',

  keyHint: 'A key is shown once, when it is made.', addKey: 'Make a key', makeKey: 'Make the key', noKeys: 'There is no key yet. Make one for each integration.',
  keyName: 'What it is for', keyNameHint: 'Such as “Web shop”.', keyId: 'Key', scopes: 'What it permits', scopesHint: 'Choose at least one, and only what the integration needs.',
  validUntil: 'Valid until', expiryHint: 'At most two years from now.', perMinute: 'Requests a minute', perMinuteHint: 'Only if it needs another limit than all keys.',
  lastUsed: 'Last used', never: 'never', madeBy: 'Made by', previousUntil: 'Former secret until', keyStates: { ACTIVE: 'active', EXPIRED: 'expired', REVOKED: 'revoked' },
  rotate: 'New secret', rotateOf: (name: string) => `New secret for ${name}`, rotateHint: 'The key gets a new secret. The present one stays valid for a while, so that nothing stops meanwhile.',
  oldUntil: 'Present secret valid until', oldUntilHint: 'Empty: for a week.', revoke: 'Revoke', revokeOf: (name: string) => `Revoke ${name}`,
  revokeAsk: (name: string) => `“${name}” stops working within ten seconds, for good. Revoke it?`, revokeYes: 'Yes, revoke it', revoked: (name: string) => `${name} is revoked.`,
  issuedTitle: (name: string) => `The key for ${name}`, issuedHint: 'Keep it now, such as in the integration’s secret store: it is not shown again.', key: 'Key', copy: 'Copy', copied: 'Copied.',
  copyYourself: 'The browser does not permit that here: press Ctrl C.', kept: 'I have kept it',

  addModule: 'Add a text module', modulesCount: (n: number) => n === 1 ? 'One text module.' : `${n} text modules.`, noModules: 'There is no text module yet. Add an answer that is written again and again.',
  moduleId: 'Short name', moduleIdHint: 'Small letters, digits and hyphens; agents find it by this name, too.', category: 'Category', categoryHint: 'Small letters, digits and hyphens.',
  titleField: 'Title', text: 'Text', placeholdersHint: 'Filled in for each ticket:', previewTitle: 'What a customer reads',
  unknownPlaceholder: (name: string) => `${name} is no placeholder: a customer would read it as it stands here.`,
  changedMeanwhile: 'Somebody else has changed it meanwhile. This is theirs; yours is still in the form above.', removedMeanwhile: 'Somebody else has removed it meanwhile. Yours is still in the form above.',
  saveOver: 'Save mine over it', addAgain: 'Add mine again',

  automaticMail: 'Nobody writes this mail: it follows every rule for automatic mail.', personsMail: 'An agent writes this mail; the template is around their words.',
  mail: 'Mail', from: 'From', subject: 'Subject', mailFrame: 'The mail as its reader sees it', asText: 'The same as text',
  testTitle: 'Send it as a test', testTo: 'To the address', testHint: 'It says that it is a test. It is written down who sent it.', sendTest: 'Send the test mail',
  testSent: (to: string) => `The mail server has taken the mail to ${to}.`,
  testOutcomes: { ACCEPTED: '', NOT_NOW: 'The mail server does not take it now:', REFUSED: 'The mail server refuses it:', UNCLEAR: 'It is not clear whether it was sent:' },

  tryTitle: 'Try a sentence', tryIt: 'Try it', sentenceField: 'What a customer writes', tryHint: 'Nothing is stored.', verdict: 'What the rules make of it',
  rulesCount: (shown: number, all: number) => shown === all ? `${all} rules` : `${shown} of ${all} rules`, findRule: 'Find', versions: 'Versions', inForce: 'in force', weight: (n: number) => `weight ${n}`, over: 'Rules out',
  when: { any: 'one of', de: 'German', en: 'English', also: 'and also', none: 'and not', facts: 'facts', channels: 'channels', automatic: 'written by a machine', subjectOnly: 'in the subject only' },
  then: { category: 'category', service: 'service', intent: 'intent', impact: 'impact', urgency: 'urgency', tier: 'tier', skills: 'skills' },

  version: (version: string) => `Version ${version}`, forNew: 'for new tickets', firstWithin: 'First response within', nextWithin: 'Next response within', calendars: { always: 'around the clock', business: 'business hours' },
  allDay: 'all day', closed: 'closed', holidays: 'Next holidays', allHolidays: (n: number) => `All ${n} holidays`, exceptions: 'Other hours',

  permissions: {
    'ticket:act-everywhere': 'work on tickets of every tier', 'agent:read': 'see people and tiers', 'agent:manage': 'change people and tiers', 'text-module:read': 'use text modules',
    'text-module:manage': 'change text modules', 'service-level:read': 'see service levels', 'audit:read': 'search the audit log', 'channel:web': 'hand in web requests', 'channel:email': 'hand in mails',
    'channel:phone': 'note calls', 'ticket-link:revoke': 'revoke customers’ links', 'api-key:manage': 'make and revoke API keys', 'customer-ticket:read': 'see the own ticket',
    'customer-ticket:write': 'reply to and rate the own ticket', 'template:read': 'see mails', 'template:test': 'send test mails',
  },
  wrong: {
    id: 'Please check this: 1 to 255 letters, digits and signs, without blanks.', name: 'At most 100 characters, and on one line.', tiers: 'There are the tiers 1 to 3.',
    scopes: 'Choose at least one.', expiresAt: 'A day from tomorrow on, at most two years from now.', requestsPerMinute: 'A number from 1 to 1,000,000.', presentValidUntil: 'A day before the key ends.',
    category: 'At most 60 small letters and digits, with hyphens between them.', 'title.de': 'At most 100 characters, and on one line.', 'title.en': 'At most 100 characters, and on one line.',
    'body.de': 'At most 5,000 characters.', 'body.en': 'At most 5,000 characters.', to: 'This is no mail address.', text: 'Write a sentence of at most 100,000 characters.', subject: 'The subject is too long.',
    from: 'Give a date and a time.', actor: 'This cannot be searched for.', action: 'This cannot be searched for.',
  },
  problems: {
    INVALID_AGENT: 'Please correct what is marked.', INVALID_KEY_REQUEST: 'Please correct what is marked.', INVALID_TEXT_MODULE: 'Please correct what is marked.', INVALID_TEMPLATE_REQUEST: 'Please correct what is marked.',
    INVALID_PREVIEW: 'Please correct what is marked.', INVALID_PARAMETER: 'Please correct what is marked.', TOO_MANY_AGENTS: 'The desk has as many people as it may. Remove those who have left.', AGENT_NOT_FOUND: 'They are removed already.',
    TOO_MANY_API_KEYS: 'There are as many active keys as there may be. Revoke those that are not used.', API_KEY_ENDED: 'The key has ended. Make a new one.', API_KEY_NOT_FOUND: 'There is no such key any more.',
    TOO_MANY_TEXT_MODULES: 'There are as many text modules as there may be. Remove some that nobody uses.', STALE_TEXT_MODULE: 'Somebody else has changed it meanwhile. Please look and try again.', TEXT_MODULE_NOT_FOUND: 'It is removed already.',
    TEMPLATE_NOT_FOUND: 'There is no such template.', RULE_SET_NOT_FOUND: 'There is no such version.', RATE_LIMITED: 'That was often. Please wait half a minute and try again.',
  },
};

export type AdminTexts = typeof adminEn;
