/** The page's words in both languages, and the choice between them. */

const WORDS = {
  en: {
    skip: 'Skip to the tiers', agent: 'You are', agentHint: 'agent name', language: 'Language',
    live: 'live', connecting: 'connecting …', lost: 'Connection lost. What you see is the last known state; trying again …', offline: 'not connected',
    stormOpen: 'Automatic mail is cut off: too many mails, or too many failed.', stormClose: 'Let it pass again',
    dueNext: 'Due next', nothingDue: 'No first response is due.', arriving: n => n === 1 ? '1 ticket is arriving and being sorted.' : `${n} tickets are arriving and being sorted.`,
    tier: n => `Tier ${n}`, tierName: ['', 'First level', 'Second level', 'Third level'],
    waiting: 'Waiting', inProgress: 'Being worked on', waitingForCustomer: 'Waiting for the customer',
    emptyWaiting: 'Nothing waits.', emptyInProgress: 'Nobody is working on a ticket.', emptyWaitingForCustomer: 'No answer is awaited.',
    more: n => `and ${n} more`, oldest: age => `oldest ${age}`, breachedCount: n => `${n} late`, onTime: 'on time',
    open: 'open', waitingTotal: 'waiting', inProgressTotal: 'in work', breached: 'late', done: 'done in 24 h',
    dueIn: t => `due in ${t}`, overdue: t => `overdue ${t}`, missed: 'answered late', answered: 'answered', noTarget: 'no deadline',
    seconds: n => `${n} s`, minutes: n => `${n} min`, hours: (h, m) => `${h} h ${m} min`, days: (d, h) => `${d} d ${h} h`,
    mails: 'Mails, last 24 hours', mailsText: d => `${d.delivered} delivered · ${d.suppressed} withheld · ${d.failed} failed · ${d.pending} on their way`,
    inDoubt: n => `${n} held in doubt`, setAside: 'Set aside', newestOnly: n => `These are the newest ${n}.`, held: 'Held mails', heldNone: 'No mail is held.', send: 'Send', sendAgain: 'It is on its way.',
    ticket: 'Ticket', ignored: 'Ignored messages', ignoredNone: 'No message was ignored.', ignoredRead: 'Read', ignoredOpen: 'Open as a ticket', ignoredOpened: 'Opened as', ignoredNotKept: 'Only that it came is known; its words are not kept any more.', ignoredRules: { OWN_LOOP: 'The desk\u2019s own mail came back.', REPORT_WITHOUT_TICKET: 'A mail server\u2019s report about no mail of this desk.' },
    suppressed: 'Suppressed addresses', suppressedNone: 'No address is suppressed.', suppressedSince: (since, until) => `since ${since}, until ${until}`, nothingSent: 'Nothing is sent to it.', lift: 'Lift the suppression', lifted: 'Mail goes there again.',
    close: 'Close', loading: 'Loading …', noSubject: '(no subject)', owner: 'with', from: 'from',
    conversation: 'Conversation', history: 'History', evidence: 'Why here',
    notThere: 'There is nothing here yet.', unreachable: 'This part cannot be reached right now.',
    incoming: 'Customer', outgoing: 'Desk', automatic: 'automatic', attachments: 'Attachments',
    quotedText: 'Quoted text', signatureText: 'Signature', factAgent: 'Taken by', factCallStartedAt: 'Call began', factCallerShows: 'Caller shows', mailTo: 'To', mailCc: 'Cc', unverified: 'sender not verified', unverifiedHint: 'The mail server does not vouch for the sender: anybody may have written this address.',
    mailCameBack: (address, status) => `Mail to ${address} came back${status ? ` (${status})` : ''}.`, repliesSent: 'Automatic mail is withheld; a reply is still sent.', repliesWithheld: 'A reply is withheld: reach the customer another way, or lift the suppression.',
    actions: 'Actions', accept: 'Accept', reply: 'Reply', escalate: 'Hand over', 'hand-back': 'Hand back', wait: 'Wait for the customer', resume: 'Resume', resolve: 'Resolve', reopen: 'Reopen',
    closeTicket: 'Close for good', cancel: 'Cancel', replyText: 'Answer to the customer', reason: 'Reason', resolution: 'Resolution', doSend: 'Send', doIt: 'Do it',
    agentMissing: 'Say who you are first.', stale: 'Somebody else changed this ticket. It was loaded again; please look and try again.',
    doneAction: 'Done.', failed: 'That did not work.', missing: n => n === 1 ? 'One thing is missing:' : `${n} things are missing:`, express: 'Express (P1): complete it within 15 minutes',
    evidenceRule: 'Rule', evidenceSeen: 'Observed', evidenceEffect: 'Effect', confidence: 'Confidence', ruleSet: 'Rule set', alternatives: 'Not chosen', deferred: 'Left to a person', triaged: 'Decided by rules', impact: 'Impact', urgency: 'Urgency', category: 'Category', skills: 'Skills',
    draftKept: 'Your draft is kept.', draftImpossible: action => `“${action}” is not possible now.`, discardDraft: 'Throw the draft away',
    foreign: owner => `${owner} has this ticket; only ${owner} can act on it.`,
    handedOver: (from, to, agent) => `Hand-over from tier ${from} to tier ${to} by ${agent},`, completeBy: at => `to be completed by ${at}`, targetTier: 'Meant for tier',
    handOver: 'Hand-over', yes: 'yes', no: 'no', choose: 'choose …',
    fields: { problemStatement: 'What exactly is the problem?', affectedService: 'Affected service or asset', impact: 'Impact (1 is the most)', urgency: 'Urgency (1 is the most)', affectedUsers: 'How many people are affected?', since: 'Since when?', environment: 'Devices, systems, versions', stepsToReproduce: 'How to see the problem', errorText: 'Exact error text, or “none”', triedAction: 'What was tried?', triedResult: 'With which result?', customerExpectation: 'What does the customer expect?', promisedNextUpdate: 'Promised next update', reachability: 'How and when reachable?', reasonForHandOver: 'Why can this tier not solve it?', neededSkill: 'Needed skill', attachmentsChecked: 'Attachments were looked at', consentToShare: 'Customer agrees to sharing their data' },
    reasons: { SKILL: 'skill', RIGHTS: 'rights', TIME_BOX: 'time-box', DEFECT: 'defect' },
    statuses: { NEW: 'new', QUEUED: 'waiting', IN_PROGRESS: 'being worked on', WAITING_FOR_CUSTOMER: 'waiting for the customer', RESOLVED: 'resolved', CLOSED: 'closed' },
    templates: { receipt: 'receipt', 'agent-reply': 'agent\u2019s reply' }, states: { IN_DOUBT: 'in doubt', FAILED: 'failed' },
    events: { 'ticket-queued': 'queued', 'ticket-accepted': 'accepted', 'ticket-escalated': 'handed over', 'ticket-handed-back': 'handed back', 'ticket-waiting': 'waits for the customer', 'ticket-resumed': 'resumed', 'agent-replied': 'answered', 'ticket-resolved': 'resolved', 'ticket-reopened': 'reopened', 'ticket-closed': 'closed', 'service-level-warned': 'deadline comes near', 'service-level-breached': 'deadline missed', 'customer-replied': 'customer wrote', 'ticket-received': 'received', 'ticket-triaged': 'sorted', 'triage-deferred': 'left to a person' },
  },
  de: {
    skip: 'Zu den Ebenen springen', agent: 'Sie sind', agentHint: 'Name', language: 'Sprache',
    live: 'live', connecting: 'verbinde …', lost: 'Verbindung verloren. Sie sehen den letzten bekannten Stand; neuer Versuch läuft …', offline: 'nicht verbunden',
    stormOpen: 'Automatische Mails sind abgeschaltet: zu viele Mails, oder zu viele scheiterten.', stormClose: 'Wieder zulassen',
    dueNext: 'Nächste Fristen', nothingDue: 'Keine Erstantwort steht aus.', arriving: n => n === 1 ? '1 Ticket kommt an und wird einsortiert.' : `${n} Tickets kommen an und werden einsortiert.`,
    tier: n => `Ebene ${n}`, tierName: ['', 'First Level', 'Second Level', 'Third Level'],
    waiting: 'Wartet', inProgress: 'In Arbeit', waitingForCustomer: 'Wartet auf Kunden',
    emptyWaiting: 'Nichts wartet.', emptyInProgress: 'Niemand arbeitet an einem Ticket.', emptyWaitingForCustomer: 'Keine Antwort steht aus.',
    more: n => `und ${n} weitere`, oldest: age => `ältestes ${age}`, breachedCount: n => `${n} verspätet`, onTime: 'pünktlich',
    open: 'offen', waitingTotal: 'wartend', inProgressTotal: 'in Arbeit', breached: 'verspätet', done: 'erledigt in 24 h',
    dueIn: t => `fällig in ${t}`, overdue: t => `überfällig ${t}`, missed: 'zu spät beantwortet', answered: 'beantwortet', noTarget: 'keine Frist',
    seconds: n => `${n} s`, minutes: n => `${n} min`, hours: (h, m) => `${h} h ${m} min`, days: (d, h) => `${d} T ${h} h`,
    mails: 'Mails der letzten 24 Stunden', mailsText: d => `${d.delivered} zugestellt · ${d.suppressed} zurückgehalten · ${d.failed} gescheitert · ${d.pending} unterwegs`,
    inDoubt: n => `${n} im Zweifel angehalten`, setAside: 'Beiseitegelegt', newestOnly: n => `Das sind die neuesten ${n}.`, held: 'Angehaltene Mails', heldNone: 'Keine Mail ist angehalten.', send: 'Senden', sendAgain: 'Sie ist unterwegs.',
    ticket: 'Ticket', ignored: 'Übergangene Nachrichten', ignoredNone: 'Keine Nachricht wurde übergangen.', ignoredRead: 'Lesen', ignoredOpen: 'Als Ticket öffnen', ignoredOpened: 'Geöffnet als', ignoredNotKept: 'Nur dass sie kam, ist bekannt; ihre Worte sind nicht mehr da.', ignoredRules: { OWN_LOOP: 'Eine Mail des Service Desks kam zurück.', REPORT_WITHOUT_TICKET: 'Bericht eines Mailservers über keine Mail dieses Service Desks.' },
    suppressed: 'Gesperrte Adressen', suppressedNone: 'Keine Adresse ist gesperrt.', suppressedSince: (since, until) => `seit ${since}, bis ${until}`, nothingSent: 'Nichts wird dorthin gesendet.', lift: 'Sperre aufheben', lifted: 'Mails gehen wieder dorthin.',
    close: 'Schließen', loading: 'Lädt …', noSubject: '(ohne Betreff)', owner: 'bei', from: 'von',
    conversation: 'Gespräch', history: 'Verlauf', evidence: 'Warum hier',
    notThere: 'Hier ist noch nichts.', unreachable: 'Dieser Teil ist gerade nicht erreichbar.',
    incoming: 'Kunde', outgoing: 'Service Desk', automatic: 'automatisch', attachments: 'Anhänge',
    quotedText: 'Zitierter Text', signatureText: 'Signatur', factAgent: 'Angenommen von', factCallStartedAt: 'Beginn des Anrufs', factCallerShows: 'Anrufer zeigt', mailTo: 'An', mailCc: 'Kopie', unverified: 'Absender nicht bestätigt', unverifiedHint: 'Der Mailserver bürgt nicht für den Absender: Jeder kann diese Adresse angegeben haben.',
    mailCameBack: (address, status) => `Mail an ${address} kam zurück${status ? ` (${status})` : ''}.`, repliesSent: 'Automatische Mails werden zurückgehalten; eine Antwort wird trotzdem gesendet.', repliesWithheld: 'Eine Antwort wird zurückgehalten: den Kunden anders erreichen oder die Sperre aufheben.',
    actions: 'Aktionen', accept: 'Annehmen', reply: 'Antworten', escalate: 'Übergeben', 'hand-back': 'Zurückgeben', wait: 'Auf Kunden warten', resume: 'Fortsetzen', resolve: 'Lösen', reopen: 'Wieder öffnen',
    closeTicket: 'Endgültig schließen', cancel: 'Abbrechen', replyText: 'Antwort an den Kunden', reason: 'Grund', resolution: 'Lösung', doSend: 'Senden', doIt: 'Ausführen',
    agentMissing: 'Bitte zuerst angeben, wer Sie sind.', stale: 'Jemand anderes hat das Ticket geändert. Es wurde neu geladen; bitte prüfen und noch einmal versuchen.',
    doneAction: 'Erledigt.', failed: 'Das hat nicht geklappt.', missing: n => n === 1 ? 'Eine Angabe fehlt:' : `${n} Angaben fehlen:`, express: 'Eilübergabe (P1): innerhalb von 15 Minuten ergänzen',
    evidenceRule: 'Regel', evidenceSeen: 'Beobachtung', evidenceEffect: 'Wirkung', confidence: 'Sicherheit', ruleSet: 'Regelwerk', alternatives: 'Verworfen', deferred: 'Einem Menschen überlassen', triaged: 'Durch Regeln entschieden', impact: 'Auswirkung', urgency: 'Dringlichkeit', category: 'Kategorie', skills: 'Kenntnisse',
    draftKept: 'Ihr Entwurf ist noch da.', draftImpossible: action => `„${action}“ ist gerade nicht möglich.`, discardDraft: 'Entwurf verwerfen',
    foreign: owner => `${owner} hat dieses Ticket; nur ${owner} kann etwas damit tun.`,
    handedOver: (from, to, agent) => `Übergabe von Ebene ${from} an Ebene ${to} durch ${agent},`, completeBy: at => `zu ergänzen bis ${at}`, targetTier: 'Gedacht für Ebene',
    handOver: 'Übergabe', yes: 'ja', no: 'nein', choose: 'wählen …',
    fields: { problemStatement: 'Was genau ist das Problem?', affectedService: 'Betroffener Dienst oder Gerät', impact: 'Auswirkung (1 ist am größten)', urgency: 'Dringlichkeit (1 ist am größten)', affectedUsers: 'Wie viele sind betroffen?', since: 'Seit wann?', environment: 'Geräte, Systeme, Versionen', stepsToReproduce: 'Wie sieht man das Problem?', errorText: 'Genauer Fehlertext oder „keiner“', triedAction: 'Was wurde versucht?', triedResult: 'Mit welchem Ergebnis?', customerExpectation: 'Was erwartet der Kunde?', promisedNextUpdate: 'Zugesagte nächste Nachricht', reachability: 'Wie und wann erreichbar?', reasonForHandOver: 'Warum kann diese Ebene es nicht lösen?', neededSkill: 'Nötige Kenntnisse', attachmentsChecked: 'Anhänge wurden geprüft', consentToShare: 'Kunde stimmt der Weitergabe zu' },
    reasons: { SKILL: 'Kenntnisse', RIGHTS: 'Rechte', TIME_BOX: 'Zeitrahmen', DEFECT: 'Defekt' },
    statuses: { NEW: 'neu', QUEUED: 'wartet', IN_PROGRESS: 'in Arbeit', WAITING_FOR_CUSTOMER: 'wartet auf Kunden', RESOLVED: 'gelöst', CLOSED: 'geschlossen' },
    templates: { receipt: 'Eingangsbestätigung', 'agent-reply': 'Antwort' }, states: { IN_DOUBT: 'im Zweifel', FAILED: 'gescheitert' },
    events: { 'ticket-queued': 'eingereiht', 'ticket-accepted': 'angenommen', 'ticket-escalated': 'übergeben', 'ticket-handed-back': 'zurückgegeben', 'ticket-waiting': 'wartet auf Kunden', 'ticket-resumed': 'fortgesetzt', 'agent-replied': 'beantwortet', 'ticket-resolved': 'gelöst', 'ticket-reopened': 'wieder geöffnet', 'ticket-closed': 'geschlossen', 'service-level-warned': 'Frist rückt näher', 'service-level-breached': 'Frist verpasst', 'customer-replied': 'Kunde schrieb', 'ticket-received': 'eingegangen', 'ticket-triaged': 'einsortiert', 'triage-deferred': 'einem Menschen überlassen' },
  },
};

const KEY = 'stellwerk.language';
const preferred = () => (navigator.languages ?? [navigator.language]).map(tag => tag.slice(0, 2)).find(code => code in WORDS);
let current = localStorage.getItem(KEY) in WORDS ? localStorage.getItem(KEY) : preferred() ?? 'en';
const listeners = [];

export const language = () => current;
export const onLanguage = listener => listeners.push(listener);

/** The words for a key; words that need a number or a time are functions. */
export function t(key, ...args) {
  const word = WORDS[current][key];
  return typeof word === 'function' ? word(...args) : word ?? key;
}

/** A word from one of the lists, or the code itself if the list does not know it. */
export const term = (list, code) => WORDS[current][list][code] ?? code;

/** The reader's own way to write dates and numbers in the page's language: a British reader's is not an American's. */
export const locale = () => (navigator.languages ?? [navigator.language]).find(tag => tag.slice(0, 2) === current) ?? { en: 'en-GB', de: 'de-DE' }[current];

export const dateTime = instant => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A length of time in its two largest units. */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return t('seconds', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('minutes', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('hours', hours, minutes % 60) : t('days', Math.floor(hours / 24), hours % 24);
}

export function choose(code) {
  current = code;
  localStorage.setItem(KEY, code);
  translate();
  listeners.forEach(listener => listener());
}

/** Puts the words of the chosen language into the fixed parts of the page. */
export function translate() {
  document.documentElement.lang = current;
  document.querySelectorAll('[data-text]').forEach(node => { node.textContent = t(node.dataset.text); });
  document.querySelectorAll('[data-label]').forEach(node => node.setAttribute('aria-label', t(node.dataset.label)));
  document.querySelectorAll('[data-placeholder]').forEach(node => { node.placeholder = t(node.dataset.placeholder); });
  document.querySelectorAll('[data-language]').forEach(node => node.setAttribute('aria-pressed', String(node.dataset.language === current)));
}
