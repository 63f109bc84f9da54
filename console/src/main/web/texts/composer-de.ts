import type { callsEn, composerEn, reclassEn } from './composer-en';

/** Texts of writing to customers, in German. */
export const composerDe: typeof composerEn = {
  preview: 'Vorschau', previewTitle: 'Das bekommt der Kunde', plain: 'Als einfacher Text', nothingToShow: 'Noch gibt es nichts zu zeigen: bitte erst schreiben.',
  modules: 'Textbausteine', noModules: 'Es gibt noch keine Textbausteine.',
  noAddress: address => `„${address}“ ist keine Mailadresse.`,
  tooManyCopies: n => `Höchstens ${n} Adressen können eine Kopie bekommen.`,
  attach: 'Anhängen', detach: 'Wegnehmen', uploading: 'wird hochgeladen …', stillUploading: 'Eine Datei wird noch hochgeladen.',
  fileProblems: {
    FILE_TYPE_FORBIDDEN: 'Dateien dieser Art werden nicht aufbewahrt.', FILE_TOO_LARGE: 'Die Datei oder alle zusammen sind zu groß.',
    TOO_MANY_FILES: 'Es sind zu viele Dateien.', PAYLOAD_TOO_LARGE: 'Die Datei ist zu groß.', INVALID_UPLOAD: 'Die Datei hat keinen brauchbaren Namen.',
    TICKET_NOT_FOUND: 'Dieses Ticket gibt es nicht.',
  },
  placeholderLeft: name => `${name} ist noch auszufüllen.`,
};

/** Texts of the menus that classify a ticket. */
export const reclassDe: typeof reclassEn = {
  change: 'ändern', noCategory: 'ohne Kategorie', matrix: 'Oder nach Auswirkung und Dringlichkeit (1 ist am meisten)',
  reasons: { read: 'Nach dem Lesen berichtigt', told: 'Laut Kunde', more: 'Mehr betroffen als gedacht', less: 'Weniger betroffen als gedacht' },
};

/** Texts of the note of a phone call, in German. */
export const callsDe: typeof callsEn = {
  title: 'Anruf notieren', open: 'Anruf notieren', find: 'Wer ruft an? Name, Nummer, Adresse oder Wörter eines Tickets',
  nobody: 'Niemand gefunden. Tragen Sie ein, wer anruft; neue Kunden werden mit der Notiz angelegt.', filledIn: name => `Eingetragen: ${name}.`,
  name: 'Name', phone: 'Telefon', email: 'Mailadresse', subject: 'Worum geht es?', note: 'Notiz', take: 'Ticket öffnen', discard: 'Notiz verwerfen',
  sameTicket: number => `Der Anruf betrifft ${number}: Notiz dort anfügen`, needed: 'Das wird noch gebraucht.',
  problems: { INVALID_CALL: 'Etwas fehlt oder ist zu lang.', OVERLOADED: 'Gerade wird nichts angenommen. Bitte gleich noch einmal; nichts geht verloren.',
    TICKET_NOT_FOUND: 'Dieses Ticket gibt es nicht.' },
};
