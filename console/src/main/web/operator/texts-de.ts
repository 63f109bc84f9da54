import type { OperatorTexts } from './texts-en';

/** The operator's texts in German. */
export const operatorDe: OperatorTexts = {
  diagram: 'Der Betrieb', now: 'jetzt', liveNow: 'wie er jetzt ist', at: when => `wie er am ${when} war`,
  slider: 'Zeitpunkt', back: 'Zurück zu jetzt', day: 'Tag', pastHint: 'Listen von Tickets zeigen die Gegenwart.',
  noSamples: 'Von diesem Tag ist nichts bekannt.', samplesFrom: 'Der erste Stand wird innerhalb von fünf Minuten festgehalten.',
  lanes: { waiting: 'wartend', inProgress: 'in Arbeit', waitingForCustomer: 'beim Kunden' },
  out: 'erledigt', doneDay: 'erledigt in 24 h', doneSample: 'erledigt in 5 min', arriving: n => `${n} im Eingang`, handOver: 'Übergabe',
  free: 'im Plan', caution: 'bald fällig', none: 'nichts', late: n => `${n} zu spät`,
  section: (tier, lane, n, promise) => `${tier}, ${lane}: ${n === 1 ? '1 Ticket' : `${n} Tickets`}, ${promise}`,
  outSection: (n, done) => `${n} ${done}`,

  flow: 'Eingang und Ausgang', received: 'eingegangen', resolved: 'erledigt', open: 'offen', hour: 'Stunde', figures: 'Dasselbe als Tabelle',
  flowText: (received, resolved) => `${received} eingegangen, ${resolved} erledigt`, perHour: 'Tickets je Stunde; Linie: offene Tickets',
  chartMissing: 'Die Zeichnung lässt sich gerade nicht laden; die Tabelle hat dieselben Zahlen.',

  load: 'Auslastung', person: 'Name', tiers: 'Ebenen', inWork: 'In Arbeit', waits: 'Beim Kunden', overdue: 'Überfällig',
  nobody: 'Noch arbeitet niemand an Tickets.', idle: n => n === 1 ? '1 Person hat nichts in Arbeit.' : `${n} Personen haben nichts in Arbeit.`,
  allOverdue: 'Alle, Fälliges zuerst', nextDue: 'Zusagen, die als Nächste brechen',

  running: 'Was läuft', services: { intake: 'Annahme', triage: 'Einstufung', escalation: 'Bearbeitung', notification: 'Benachrichtigung' },
  up: 'antwortet', down: 'antwortet nicht', asking: 'wird gefragt', stream: 'Live-Ansicht',
  streamUp: 'verbunden', streamDown: 'nicht verbunden',
  downHint: 'Was ein Dienst bekommen hat, bleibt erhalten, bis er wieder antwortet. ./stellwerk status und sein Protokoll sagen mehr.',
  mails: 'Mails, letzte 24 Stunden', storm: 'Automatische Mails', storms: { CLOSED: 'gehen hinaus', OPEN: 'sind angehalten', HALF_OPEN: 'einige gehen zur Probe hinaus' },
  stormDone: 'Automatische Mails gehen wieder hinaus.',
  board: 'Übersicht', rebuild: 'Übersicht neu aufbauen',
  rebuildHint: 'Sie wird neben der gezeigten aus den Topics gefüllt und tritt dann an deren Stelle. Niemand wird angeschrieben.',
  rebuildStates: {
    NONE: 'Sie wurde noch nie neu aufgebaut.', FILLING: 'Die nächste Übersicht wird gefüllt', CATCHING_UP: 'Die nächste Übersicht holt auf',
    DONE: 'Zuletzt neu aufgebaut am', FAILED: 'Der letzte Versuch ist gescheitert. Die gezeigte Übersicht ist unberührt; versuchen Sie es noch einmal.',
  },
  progress: (read, all) => `${read} von ${all} Ereignissen`,

  setAside: 'Beiseitegelegt', dead: 'Nicht verarbeitet',
  firstOnly: n => `Das sind ${n}; es gibt weitere. Verarbeiten oder verwerfen Sie diese, um die anderen zu sehen.`,
  noDead: 'Alle Nachrichten wurden verarbeitet.',
  couldNot: (service, event) => `${service} konnte ${event ? `die Nachricht „${event}“` : 'eine Nachricht'} nicht verarbeiten`,
  why: 'Grund, für Kenner des Programms', attempts: n => n === 1 ? '1 Versuch' : `${n} Versuche`,
  behind: 'Sie wartet hinter einer früheren Nachricht desselben Tickets und folgt ihr von selbst.',
  redrive: 'Noch einmal verarbeiten', redriven: 'Jetzt ist sie verarbeitet.', followed: n => n === 1 ? 'Eine, die dahinter wartete, auch.' : `${n}, die dahinter warteten, auch.`,
  stillParked: 'Es ist wieder gescheitert; sie bleibt hier.', before: 'Sie wurde schon verarbeitet.',
  discard: 'Verwerfen …', discardFor: 'Grund, damit andere es später verstehen', discardNow: 'Endgültig verwerfen', discarded: 'Sie ist verworfen.',
  discardHint: 'Das lässt sich nicht zurücknehmen: Die Nachricht wird nie verarbeitet. Die dahinter gehen weiter.',
  reasonMissing: 'Bitte nennen Sie einen Grund.',
  content: 'Inhalt lesen (es wird festgehalten, dass Sie es taten)',
  away: service => `${service} ist gerade nicht erreichbar. Die Liste von dort fehlt hier.`,
  unreachable: 'Das ist gerade nicht erreichbar. Nichts ist verloren; bitte versuchen Sie es gleich noch einmal.',
  events: { 'message-accepted': 'Nachricht angenommen', 'message-refused': 'Nachricht abgewiesen' },
  problems: {
    DEAD_LETTER_WAITS: 'Sie wartet hinter einer früheren Nachricht desselben Tickets: Verarbeiten oder verwerfen Sie jene, dann folgt diese.',
    DEAD_LETTER_SETTLED: 'Jemand anders hat sie schon verarbeitet oder verworfen.',
    DEAD_LETTER_WITHOUT_CONSUMER: 'Diese Fassung des Dienstes kann sie nicht verarbeiten. Verwerfen Sie sie, oder heben Sie sie für eine auf, die es kann.',
    DEAD_LETTER_NOT_FOUND: 'Sie ist nicht mehr da.', REBUILD_UNDER_WAY: 'Die Übersicht wird schon neu aufgebaut.',
    INVALID_DISCARD: 'Der Grund lässt sich nicht speichern. Bitte schreiben Sie ihn als einfachen Text von höchstens 500 Zeichen.',
  },
};
