import type { alertsEn, bulkEn, viewsEn } from './lists-en';

/** Texts of saved views, in German. */
export const viewsDe: typeof viewsEn = {
  title: 'Gespeicherte Ansichten', none: 'Noch keine Ansicht gespeichert.', save: 'Jetzige Filter speichern als', keep: 'Speichern', rename: 'Umbenennen', drop: 'Löschen',
  saved: name => `„${name}“ ist gespeichert.`, dropped: name => `„${name}“ ist gelöscht.`, hint: 'gespeicherte Ansicht',
  share: 'Mit allen Agenten teilen', unshare: 'Nicht mehr teilen', sharedBy: name => `geteilt von ${name}`,
  sharing: (name, shared) => shared ? `Alle Agenten sehen jetzt „${name}“.` : `„${name}“ gehört wieder Ihnen allein.`,
  problems: {
    VIEW_EXISTS: 'Eine andere Ansicht heißt schon so. Bitte anders benennen.', TOO_MANY_VIEWS: 'Mehr Ansichten kann es nicht geben. Bitte erst eine löschen.',
    VIEW_NOT_FOUND: 'Diese Ansicht wurde inzwischen gelöscht.', INVALID_VIEW: 'Ein Name hat 1 bis 60 Zeichen und keinen Schrägstrich.',
  },
};

/** Texts of actions for several tickets. */
export const bulkDe: typeof bulkEn = {
  title: 'Ausgewählte Tickets', select: number => `${number} auswählen`, selected: n => n === 1 ? '1 Ticket ausgewählt' : `${n} Tickets ausgewählt`,
  none: 'Keins auswählen', doFor: n => n === 1 ? 'Für dieses Ticket tun' : `Für ${n} Tickets tun`,
  done: (done, all) => `Für ${done} von ${all} erledigt.`, changed: 'Eben hat es jemand geändert; bitte noch einmal ansehen.',
};

/** Texts of urgent things. */
export const alertsDe: typeof alertsEn = {
  title: 'Dringendes', settings: 'Wenn etwas dringend ist', sound: 'ein kurzer Ton', desktop: 'eine Meldung auf dem Desktop',
  refused: 'Der Browser erlaubt es nicht; seine Einstellungen für diese Seite können es.',
  words: {
    major: ticket => `P1 auf Ihrer Ebene: ${ticket}`, soon: ticket => `Ihre Zusage läuft bald ab: ${ticket}`,
    broken: ticket => `Ihre Zusage ist abgelaufen: ${ticket}`, wrote: ticket => `Der Kunde hat geschrieben: ${ticket}`,
  },
};
