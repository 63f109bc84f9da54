import type { workEn } from './work-en';

/** The workplace's texts in German. */
export const workDe: typeof workEn = {
  ways: 'Seiten', board: 'Übersicht', search: 'Suche oder Nummer', searchTitle: 'Suche', noPage: 'Diese Seite gibt es nicht.',
  list: 'Liste der Tickets', lists: 'Listen', panes: 'Teile des Arbeitsplatzes', toList: 'Liste', toTicket: 'Ticket', toContext: 'Zusammenhang',
  views: { next: 'Als Nächstes', mine: 'Meine', queue: 'Wartend', all: 'Alle' },
  none: {
    next: 'Nichts wartet auf Sie. Neue Tickets erscheinen hier von selbst.',
    mine: 'Sie haben kein Ticket in Arbeit. Das nächste steht unter „Wartend“.',
    queue: 'Nichts wartet.', all: 'Kein Ticket passt. Ohne Filter sind es mehr.',
  },
  any: 'alle', anyOwner: name => `Nicht nur die Tickets von ${name}`, tierFilter: 'Ebene', statusFilter: 'Zustand',
  sort: 'Folge', sorts: { urgency: 'Dringendes zuerst', received: 'nach Eingang', updated: 'nach Änderung', due: 'Fälliges zuerst' },
  further: 'Weitere folgen …', allShown: n => n === 1 ? 'Das ist das einzige.' : `Das sind alle ${n}.`, more: 'Weitere zeigen',
  unread: 'geändert, seit Sie es ansahen', changed: 'Neues',
  nothingOpen: 'Öffnen Sie ein Ticket, um es hier zu lesen.', openFirst: 'Nächstes öffnen:', allDone: 'Nichts wartet auf Sie.',
  readsHere: name => `${name} liest mit`, writesHere: name => `${name} schreibt gerade`,
  context: 'Zusammenhang des Tickets', customer: 'Kunde', handOvers: 'Übergabe', promises: 'Zusagen',
  otherTickets: 'Weitere offene Tickets',
  metrics: { FIRST_RESPONSE: 'Erste Antwort', NEXT_RESPONSE: 'Nächste Antwort' }, dueAt: 'Fällig', respondedAt: 'Beantwortet',
  promiseStates: { RUNNING: 'läuft', MET: 'gehalten', BREACHED: 'verpasst' },
  draftSaved: 'Entwurf gespeichert', sendKey: 'Strg ⏎',
  foundFor: words => `Gefunden zu „${words}“`, nothingFound: 'Nichts gefunden. Weniger Wörter helfen, oder die Nummer eines Tickets.',
  searchHint: 'Wörter, Namen, Adressen, Dateien und Nummern. "Anführungszeichen" halten Wörter zusammen, - schließt eines aus.',
  hits: n => `${n} Nachrichten`,
  // Palette, undo, and what happens meanwhile.
  paletteKey: 'Strg K', palette: 'Suche oder Befehl', page: 'Seite', action: 'Aktion', searchFor: words => `Nach „${words}“ suchen`,
  undo: 'Zurücknehmen', sendNow: 'Jetzt senden', sending: number => `Die Antwort zu ${number} wird gesendet.`,
  sentIn: (number, seconds) => `Die Antwort zu ${number} wird in ${seconds} s gesendet.`,
  notSent: number => `Die Antwort zu ${number} wurde nicht gesendet.`,
  customerWrote: 'Der Kunde hat eben geschrieben: bitte vor dem Senden lesen.',
  didIt: (name, did) => `${name} hat dieses Ticket eben ${did}.`,
  happened: {
    'ticket-accepted': 'angenommen', 'ticket-escalated': 'übergeben', 'ticket-handed-back': 'zurückgegeben', 'ticket-rejected': 'abgelehnt',
    'ticket-assigned': 'zugewiesen', 'ticket-reclassified': 'neu eingestuft', 'agent-replied': 'beantwortet', 'ticket-waiting': 'zurückgestellt',
    'ticket-resumed': 'fortgesetzt', 'ticket-resolved': 'gelöst', 'ticket-reopened': 'wieder geöffnet', 'ticket-closed': 'geschlossen',
  },
  actors: { agent: 'Agent', customer: 'Kunde', system: 'Stellwerk' },
  problems: {
    ASSIGNEE_WITHOUT_TIER: 'Diese Person arbeitet nicht auf der Ebene des Tickets.',
    NOT_YOUR_TIER: 'Dieses Ticket ist auf einer Ebene, auf der Sie nicht arbeiten.', NOT_THE_OWNER: 'Jemand anderes hat dieses Ticket.',
    ILLEGAL_TRANSITION: 'Das geht im jetzigen Zustand des Tickets nicht.', AGENT_NOT_FOUND: 'Niemand im Service Desk heißt so.',
  },
  note: 'interne Notiz', noteText: 'Notiz für Kollegen, geht nie an den Kunden; @name ruft jemanden', addNote: 'Notieren',
  assignTo: 'Zuweisen an', priority: 'Priorität', waitUntil: 'Bis', gaps: 'Felder mit * fehlen noch; was bekannt ist, steht schon da.',
  places: { 'in the subject': 'im Betreff', 'at the start of the text': 'am Anfang des Textes', 'in the text': 'im Text' },
  deferrals: {
    NO_RULE_MATCHED: 'keine Regel passt', CONFLICTING_RULES: 'Regeln widersprechen einander', LOW_CONFIDENCE: 'zu wenig Sicherheit',
    UNKNOWN_LANGUAGE: 'die Sprache ist unbekannt',
  },
  shortcuts: 'Tastenkürzel', shortcutsHint: 'Sie gelten, solange kein Feld den Cursor hat; Escape verlässt ein Feld.',
  keys: {
    next: 'nächstes Ticket der Liste', previous: 'voriges Ticket der Liste', open: 'öffnen', select: 'dazu auswählen', search: 'suchen',
    goNext: 'als Nächstes', goMine: 'meine Tickets', goQueue: 'wartende Tickets', goBoard: 'die Übersicht',
    call: 'Anruf notieren', reply: 'antworten', palette: 'alles nach Name oder Nummer', note: 'notieren', undo: 'eben gesendete Antwort zurücknehmen',
    accept: 'annehmen oder zuweisen', handOver: 'übergeben', wait: 'auf Kunden warten', resolve: 'lösen', help: 'alle Tastenkürzel',
  },
};
