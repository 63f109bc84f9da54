import type { Texts } from './en';

/** The texts of customers' pages in German. */
export const de: Texts = {
  language: 'Sprache', skip: 'Zu den Nachrichten springen',
  loading: 'Ihre Anfrage wird gesucht …',
  title: number => `Ihre Anfrage ${number}`,
  noSubject: 'Ihre Anfrage',

  line: 'Wie weit wir sind',
  states: {
    RECEIVED: 'Eingegangen', IN_WORK: 'In Arbeit', WAITING_FOR_YOU: 'Wir warten auf Sie', SOLVED: 'Gelöst', CLOSED: 'Abgeschlossen',
  },
  next: {
    RECEIVED: 'Ihre Anfrage ist in der Warteschlange. Wer als Nächstes frei ist, übernimmt sie.',
    IN_WORK: 'Jemand arbeitet daran und schreibt Ihnen.',
    WAITING_FOR_YOU: 'Wir brauchen noch etwas von Ihnen. Bitte sehen Sie in unsere letzte Nachricht.',
    SOLVED: 'Aus unserer Sicht ist das gelöst. Falls nicht: Antworten Sie auf unsere Mail, und wir machen weiter.',
    CLOSED: 'Diese Anfrage ist abgeschlossen. Wenn wieder etwas ist, schreiben Sie uns; diese Anfrage liegt uns vor.',
  },
  passedOn: level => `Ihre Anfrage wurde weitergegeben: ${level}. Wer dort als Nächstes frei ist, übernimmt sie.`,
  now: 'Jetzt', since: 'Seit', where: 'Bei', answer: 'Antwort bis',
  levels: { 1: 'erste Ebene', 2: 'zweite Ebene: Fachleute', 3: 'dritte Ebene: Spezialisten' },
  sorting: 'wird einsortiert',
  noAnswerDue: 'nichts offen', inTime: span => `in ${span}`,
  late: 'Wir sind mit unserer Antwort zu spät. Das tut uns leid; Ihre Anfrage ist nicht vergessen.',

  messages: 'Nachrichten', you: 'Sie', desk: 'Wir', call: 'Sie haben uns angerufen.',
  earlier: n => n === 1 ? 'Eine frühere Nachricht ist hier nicht zu sehen.' : `${n} frühere Nachrichten sind hier nicht zu sehen.`,
  files: 'Dateien', size: kilobytes => `${kilobytes} KB`, noFile: 'Diese Datei ist gerade nicht abrufbar. Bitte versuchen Sie es gleich noch einmal.',
  byMail: 'Sie können auch auf jede unserer Mails antworten; Ihre Antwort erscheint dann hier.',
  asOf: time => `Stand ${time}`, refresh: 'Aktualisieren',

  noPage: 'Dieser Link führt nirgendwohin',
  noPageWhy: 'Er ist vielleicht unvollständig, zu alt oder durch einen neueren ersetzt.',
  noPageDo: 'Antworten Sie auf eine unserer Mails: In der nächsten, die Sie von uns bekommen, steht ein neuer Link. Ihre Anfrage ist nicht verloren.',
  unreachable: 'Ihre Anfrage kann gerade nicht angezeigt werden. Nichts ist verloren; bitte versuchen Sie es gleich noch einmal.',
  tooOften: 'Das war sehr oft in kurzer Zeit. Bitte versuchen Sie es in einer Minute noch einmal.',
  again: 'Noch einmal versuchen',

  minutes: n => n === 1 ? '1 Minute' : `${n} Minuten`,
  hours: n => n === 1 ? '1 Stunde' : `${n} Stunden`,
  days: n => n === 1 ? '1 Tag' : `${n} Tagen`,
};
