import { auditDe } from './audit-texts-de';
import type { AdminTexts } from './texts-en';

/** The administrators' texts in German. */
export const adminDe: AdminTexts = {
  ...auditDe,
  title: 'Verwaltung',
  parts: {
    people: 'Personen', keys: 'API-Schlüssel', 'text-modules': 'Textbausteine', templates: 'Mails', rules: 'Regeln', 'service-levels': 'Zusagen', audit: 'Protokoll',
  },
  leads: {
    people: 'Wer an Tickets arbeitet und auf welchen Ebenen. Namen und Kennwörter zum Anmelden verwaltet der Anmeldedienst.',
    keys: 'Schlüssel, mit denen andere Systeme Anfragen übergeben und lesen, was daraus wurde.',
    'text-modules': 'Antworten, die beim Schreiben mit einem Schrägstrich eingefügt werden. Es gibt sie in beiden Sprachen.',
    templates: 'Die Mails an Kunden, gezeigt mit einem Ticket, das es nicht gibt.',
    rules: 'Wie Tickets eingeordnet werden. Die Regeln stehen in Dateien der Installation; ein Satz zur Probe zeigt, was sie daraus machen.',
    'service-levels': 'In welcher Zeit ein Mensch antwortet und welche Stunden zählen. Das steht in Dateien der Installation.',
    audit: 'Wer wann und von wo was getan oder gelesen hat.',
  },
  again: 'Noch einmal versuchen', undo: 'Rückgängig', change: 'Ändern', remove: 'Entfernen', changeOf: name => `${name} ändern`, removeOf: name => `${name} entfernen`,
  saved: name => `${name} ist gespeichert.`, removed: name => `${name} ist entfernt.`, isBack: name => `${name} ist wieder da.`,
  unreachable: 'Das ist gerade nicht erreichbar. Es ist nichts verloren; bitte gleich noch einmal versuchen.', required: 'Bitte ausfüllen.',

  name: 'Name', id: 'Anmeldename', idHint: 'Das „sub“ der Token, wie der Anmeldedienst es vergibt.', tiers: 'Ebenen', tiersHint: 'Ohne Ebene ist nur Lesen möglich.',
  tierNames: ['erste Anlaufstelle', 'zweite Ebene', 'dritte Ebene'], noTier: 'keine', addPerson: 'Person aufnehmen',
  peopleCount: n => n === 1 ? 'Eine Person arbeitet hier.' : `${n} Personen arbeiten hier.`, noPeople: 'Noch arbeitet niemand an Tickets. Nehmen Sie die erste Person auf.',
  rolesTitle: 'Was jede Rolle darf', rolesHint: 'Rollen vergibt der Anmeldedienst. Andere Systeme haben stattdessen die Rechte ihres Schlüssels.', permission: 'Recht', customerRole: 'Kunde (über Link)',

  keyHint: 'Ein Schlüssel wird nur einmal gezeigt: wenn er entsteht.', addKey: 'Schlüssel anlegen', makeKey: 'Schlüssel anlegen', noKeys: 'Noch gibt es keinen Schlüssel. Legen Sie für jedes System einen eigenen an.',
  keyName: 'Wofür er ist', keyNameHint: 'Etwa „Webshop“.', keyId: 'Schlüssel', scopes: 'Was er erlaubt', scopesHint: 'Mindestens eines, und nur, was das System braucht.',
  validUntil: 'Gültig bis', expiryHint: 'Höchstens zwei Jahre von heute an.', perMinute: 'Anfragen je Minute', perMinuteHint: 'Nur, wenn er eine andere Grenze braucht als alle.',
  lastUsed: 'Zuletzt benutzt', never: 'nie', madeBy: 'Angelegt von', previousUntil: 'Voriges Geheimnis bis', keyStates: { ACTIVE: 'gültig', EXPIRED: 'abgelaufen', REVOKED: 'widerrufen' },
  rotate: 'Neues Geheimnis', rotateOf: name => `Neues Geheimnis für ${name}`, rotateHint: 'Der Schlüssel bekommt ein neues Geheimnis. Das jetzige gilt noch eine Weile, damit nichts stehen bleibt.',
  oldUntil: 'Jetziges Geheimnis gültig bis', oldUntilHint: 'Leer: eine Woche.', revoke: 'Widerrufen', revokeOf: name => `${name} widerrufen`,
  revokeAsk: name => `„${name}“ gilt dann binnen zehn Sekunden nicht mehr, für immer. Widerrufen?`, revokeYes: 'Ja, widerrufen', revoked: name => `${name} ist widerrufen.`,
  issuedTitle: name => `Der Schlüssel für ${name}`, issuedHint: 'Bitte jetzt sichern, etwa im Tresor des Systems: Er wird nicht noch einmal gezeigt.', key: 'Schlüssel', copy: 'Kopieren', copied: 'Kopiert.',
  copyYourself: 'Der Browser erlaubt das hier nicht: bitte Strg C drücken.', kept: 'Ich habe ihn gesichert',

  addModule: 'Textbaustein anlegen', modulesCount: n => n === 1 ? 'Ein Textbaustein.' : `${n} Textbausteine.`, noModules: 'Noch gibt es keinen Textbaustein. Legen Sie eine Antwort an, die immer wieder geschrieben wird.',
  moduleId: 'Kurzname', moduleIdHint: 'Kleine Buchstaben, Ziffern und Bindestriche; auch unter diesem Namen wird er gefunden.', category: 'Rubrik', categoryHint: 'Kleine Buchstaben, Ziffern und Bindestriche.',
  titleField: 'Titel', text: 'Text', placeholdersHint: 'Wird für jedes Ticket eingesetzt:', previewTitle: 'Was ein Kunde liest',
  unknownPlaceholder: name => `${name} ist kein Platzhalter: Ein Kunde läse es, wie es hier steht.`,
  changedMeanwhile: 'Jemand anders hat ihn inzwischen geändert. Das ist die andere Fassung; Ihre steht noch oben im Formular.', removedMeanwhile: 'Jemand anders hat ihn inzwischen entfernt. Ihre Fassung steht noch oben im Formular.',
  saveOver: 'Meine darüber speichern', addAgain: 'Meine wieder anlegen',

  automaticMail: 'Diese Mail schreibt niemand: Für sie gelten alle Regeln für automatische Mails.', personsMail: 'Diese Mail schreibt ein Mensch; die Vorlage steht um seine Worte.',
  mail: 'Mail', from: 'Von', subject: 'Betreff', mailFrame: 'Die Mail, wie sie zu sehen ist', asText: 'Dasselbe als Text',
  testTitle: 'Zur Probe senden', testTo: 'An die Adresse', testHint: 'In der Mail steht, dass sie eine Probe ist. Wer sie sendet, wird festgehalten.', sendTest: 'Testmail senden',
  testSent: to => `Der Mailserver hat die Mail an ${to} angenommen.`,
  testOutcomes: { ACCEPTED: '', NOT_NOW: 'Der Mailserver nimmt sie jetzt nicht an:', REFUSED: 'Der Mailserver lehnt sie ab:', UNCLEAR: 'Es ist nicht klar, ob sie gesendet wurde:' },

  tryTitle: 'Einen Satz probieren', tryIt: 'Probieren', sentenceField: 'Was ein Kunde schreibt', tryHint: 'Nichts wird gespeichert.', verdict: 'Was die Regeln daraus machen',
  rulesCount: (shown, all) => shown === all ? `${all} Regeln` : `${shown} von ${all} Regeln`, findRule: 'Finden', versions: 'Fassungen', inForce: 'gilt', weight: n => `Gewicht ${n}`, over: 'Schließt aus',
  when: { any: 'eines von', de: 'deutsch', en: 'englisch', also: 'und auch', none: 'und nicht', facts: 'Angaben', channels: 'Kanäle', automatic: 'von einem Programm', subjectOnly: 'nur im Betreff' },
  then: { category: 'Rubrik', service: 'Dienst', intent: 'Anliegen', impact: 'Auswirkung', urgency: 'Dringlichkeit', tier: 'Ebene', skills: 'Kenntnisse' },

  version: version => `Fassung ${version}`, forNew: 'für neue Tickets', firstWithin: 'Erste Antwort binnen', nextWithin: 'Nächste Antwort binnen', calendars: { always: 'rund um die Uhr', business: 'Geschäftszeit' },
  allDay: 'ganztägig', closed: 'geschlossen', holidays: 'Nächste Feiertage', allHolidays: n => `Alle ${n} Feiertage`, exceptions: 'Andere Stunden',

  permissions: {
    'ticket:act-everywhere': 'Tickets jeder Ebene bearbeiten', 'agent:read': 'Personen und Ebenen sehen', 'agent:manage': 'Personen und Ebenen ändern', 'text-module:read': 'Textbausteine benutzen',
    'text-module:manage': 'Textbausteine ändern', 'service-level:read': 'Zusagen sehen', 'audit:read': 'Protokoll durchsuchen', 'channel:web': 'Webanfragen übergeben', 'channel:email': 'Mails übergeben',
    'channel:phone': 'Anrufe notieren', 'ticket-link:revoke': 'Links von Kunden widerrufen', 'api-key:manage': 'API-Schlüssel verwalten', 'customer-ticket:read': 'das eigene Ticket sehen',
    'customer-ticket:write': 'das eigene Ticket beantworten und bewerten', 'template:read': 'Mails ansehen', 'template:test': 'Testmails senden',
  },
  wrong: {
    id: 'Bitte prüfen: 1 bis 255 Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.', name: 'Höchstens 100 Zeichen, in einer Zeile.', tiers: 'Es gibt die Ebenen 1 bis 3.',
    scopes: 'Bitte mindestens eines wählen.', expiresAt: 'Ein Tag ab morgen, höchstens zwei Jahre von heute an.', requestsPerMinute: 'Eine Zahl von 1 bis 1.000.000.', presentValidUntil: 'Ein Tag, bevor der Schlüssel endet.',
    category: 'Höchstens 60 kleine Buchstaben und Ziffern, dazwischen Bindestriche.', 'title.de': 'Höchstens 100 Zeichen, in einer Zeile.', 'title.en': 'Höchstens 100 Zeichen, in einer Zeile.',
    'body.de': 'Höchstens 5.000 Zeichen.', 'body.en': 'Höchstens 5.000 Zeichen.', to: 'Das ist keine Mailadresse.', text: 'Bitte einen Satz von höchstens 100.000 Zeichen schreiben.', subject: 'Der Betreff ist zu lang.',
    from: 'Bitte Datum und Uhrzeit angeben.', actor: 'Danach lässt sich nicht suchen.', action: 'Danach lässt sich nicht suchen.',
  },
  problems: {
    INVALID_AGENT: 'Bitte korrigieren, was markiert ist.', INVALID_KEY_REQUEST: 'Bitte korrigieren, was markiert ist.', INVALID_TEXT_MODULE: 'Bitte korrigieren, was markiert ist.', INVALID_TEMPLATE_REQUEST: 'Bitte korrigieren, was markiert ist.',
    INVALID_PREVIEW: 'Bitte korrigieren, was markiert ist.', INVALID_PARAMETER: 'Bitte korrigieren, was markiert ist.', TOO_MANY_AGENTS: 'Mehr Personen sind nicht möglich. Entfernen Sie, wer nicht mehr da ist.', AGENT_NOT_FOUND: 'Die Person ist schon entfernt.',
    TOO_MANY_API_KEYS: 'Mehr gültige Schlüssel sind nicht möglich. Widerrufen Sie, was nicht benutzt wird.', API_KEY_ENDED: 'Der Schlüssel ist abgelaufen. Legen Sie einen neuen an.', API_KEY_NOT_FOUND: 'Diesen Schlüssel gibt es nicht mehr.',
    TOO_MANY_TEXT_MODULES: 'Mehr Textbausteine sind nicht möglich. Entfernen Sie, was niemand benutzt.', STALE_TEXT_MODULE: 'Jemand anders hat ihn inzwischen geändert. Bitte ansehen und noch einmal versuchen.', TEXT_MODULE_NOT_FOUND: 'Er ist schon entfernt.',
    TEMPLATE_NOT_FOUND: 'Diese Vorlage gibt es nicht.', RULE_SET_NOT_FOUND: 'Diese Fassung gibt es nicht.', RATE_LIMITED: 'Das war oft. Bitte eine halbe Minute warten und noch einmal versuchen.',
  },
};
