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
  any: 'alle', tierFilter: 'Ebene', statusFilter: 'Zustand',
  further: 'Weitere folgen …', allShown: n => n === 1 ? 'Das ist das einzige.' : `Das sind alle ${n}.`, more: 'Weitere zeigen',
  unread: 'geändert, seit Sie es ansahen', changed: 'Neues',
  nothingOpen: 'Öffnen Sie ein Ticket, um es hier zu lesen.', openFirst: 'Nächstes öffnen:', allDone: 'Nichts wartet auf Sie.',
  context: 'Zusammenhang des Tickets', customer: 'Kunde', handOvers: 'Übergabe', promises: 'Zusagen',
  otherTickets: 'Weitere offene Tickets',
  firstResponse: 'Erste Antwort', dueAt: 'Fällig', respondedAt: 'Beantwortet',
  promiseStates: { RUNNING: 'läuft', MET: 'gehalten', BREACHED: 'verpasst' },
  draftSaved: 'Entwurf gespeichert', sendKey: 'Strg ⏎',
  foundFor: words => `Gefunden zu „${words}“`, nothingFound: 'Nichts gefunden. Weniger Wörter helfen, oder die Nummer eines Tickets.',
  searchHint: 'Wörter, Namen, Adressen, Dateien und Nummern. "Anführungszeichen" halten Wörter zusammen, - schließt eines aus.',
  hits: n => `${n} Nachrichten`,
  shortcuts: 'Tastenkürzel', shortcutsHint: 'Sie gelten, solange kein Feld den Cursor hat; Escape verlässt ein Feld.',
  keys: {
    next: 'nächstes Ticket der Liste', previous: 'voriges Ticket der Liste', open: 'öffnen', search: 'suchen',
    goNext: 'als Nächstes', goMine: 'meine Tickets', goQueue: 'wartende Tickets', goBoard: 'die Übersicht',
    reply: 'antworten', accept: 'annehmen', handOver: 'übergeben', wait: 'auf Kunden warten', resolve: 'lösen', help: 'alle Tastenkürzel',
  },
};
