import type { auditEn } from './audit-texts-en';

/** The audit log's texts in German. */
export const auditDe: typeof auditEn = {
  actor: 'Person', action: 'Handlung', thing: 'Gegenstand (Kennung)', fromTime: 'Von', toTime: 'Bis', find: 'Suchen', all: 'Alles', more: 'alles dazu', allAbout: id => `Alle Einträge zu ${id}`,
  services: { intake: 'Annahme', triage: 'Einordnung', escalation: 'Bearbeitung', notification: 'Benachrichtigung' }, nothingFound: 'Nichts gefunden. Mit weniger Angaben sind es mehr.',
  entriesCount: n => n === 1 ? '1 Eintrag, das Neueste zuerst.' : `${n} Einträge, das Neueste zuerst.`,
  details: 'Von wo, Stelle in der Kette', actorId: 'Kennung', fromAddress: 'Von der Adresse', place: 'Geschrieben von', entryNumber: n => `Eintrag ${n}`, hash: 'Prüfsumme',
  chainTitle: 'Die Ketten', chainHint: 'Die Prüfsumme jedes Eintrags umfasst die des vorigen. Ob alle stimmen, rechnet ./stellwerk audit verify nach.', chainEmpty: 'noch kein Eintrag',
  chainEnd: (n, at) => `${n === 1 ? '1 Eintrag' : `${n} Einträge`}, der letzte am ${at}:`,
  actions: {
    'ticket.accept': 'nahm an:', 'ticket.reply': 'beantwortete', 'ticket.escalate': 'übergab', 'ticket.hand-back': 'gab zurück:', 'ticket.wait': 'stellte zurück:', 'ticket.resume': 'nahm wieder auf:', 'ticket.resolve': 'löste',
    'ticket.reopen': 'öffnete wieder:', 'ticket.close': 'schloss', 'ticket.assign': 'teilte zu:', 'ticket.note': 'notierte bei', 'ticket.reclassify': 'ordnete neu ein:', 'ticket.reject': 'lehnte ab:',
    'agent.add': 'nahm auf:', 'agent.change': 'änderte', 'agent.remove': 'entfernte', 'text-module.add': 'legte an:', 'text-module.change': 'änderte', 'text-module.remove': 'entfernte',
    'conversation.read': 'las das Gespräch von', 'attachment.read': 'öffnete', 'ticket-link.revoke': 'widerrief die Links von', 'ignored-message.read': 'las', 'ignored-message.open': 'öffnete als Ticket:', 'delivery.redrive': 'sandte noch einmal:',
    'suppression.lift': 'hob auf:', 'storm-breaker.close': 'ließ wieder durch:', 'board.rebuild': 'baute neu auf:', 'template.test-mail': 'sandte zur Probe:', 'dead-letter.redrive': 'spielte neu ein:', 'dead-letter.discard': 'verwarf', 'dead-letter.read': 'las',
    'api-key.create': 'legte an:', 'api-key.rotate': 'gab ein neues Geheimnis:', 'api-key.revoke': 'widerrief', 'request.refused': 'wurde abgewiesen:', 'sign-in.refused': 'wurde nicht eingelassen:',
    'customer-ticket.read': 'las über den Link:', 'customer-attachment.read': 'öffnete über den Link:',
  },
  things: {
    ticket: 'Ticket', agent: 'Person', 'text-module': 'Textbaustein', attachment: 'Anhang', 'ignored-message': 'übergangene Nachricht', delivery: 'Mail', suppression: 'Sperre', 'storm-breaker': 'automatische Mails',
    board: 'Tafel', template: 'Mail', 'dead-letter': 'nicht verarbeitetes Ereignis', 'api-key': 'API-Schlüssel', request: 'Anfrage',
  },
  stateFields: {
    status: 'Zustand', owner: 'Bei', tier: 'Ebene', queue: 'Warteschlange', version: 'Fassung', name: 'Name', tiers: 'Ebenen', category: 'Rubrik', 'title.de': 'Titel (deutsch)', 'title.en': 'Titel (englisch)',
    'body.de': 'Text (deutsch)', 'body.en': 'Text (englisch)', language: 'Sprache', domain: 'An die Domain', state: 'Zustand', scope: 'Umfang', ticketId: 'Ticket', code: 'Grund', count: 'Anzahl', scopes: 'Erlaubt', expiresAt: 'Gültig bis', previousValidUntil: 'Voriges Geheimnis bis', consumer: 'Empfänger',
  },
};
