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
    SOLVED: 'Aus unserer Sicht ist das gelöst. Falls nicht: Sagen Sie es uns unten, und wir machen weiter.',
    CLOSED: 'Diese Anfrage ist abgeschlossen. Wenn wieder etwas ist, schreiben Sie uns unten; diese Anfrage liegt uns vor.',
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

  required: '(nötig)', addFiles: 'Dateien anfügen', leave: 'Weglassen', leaveOut: name => `${name} weglassen`,
  sending: 'Wird gesendet …', sent: 'Ihre Nachricht ist angekommen.',
  newTicket: number => `Ihre Nachricht ist angekommen. Daraus wurde die neue Anfrage ${number}; den Link dazu bekommen Sie per Mail.`,
  empty: 'Bitte schreiben Sie zuerst etwas.', tooLarge: megabytes => `Die Dateien sind zu groß: höchstens ${megabytes} MB zusammen.`,
  notTaken: 'Das konnten wir so nicht annehmen: Es ist zu viel Text, oder es sind mehr als 25 Dateien. Nichts ist verloren.',
  notSent: 'Das lässt sich gerade nicht senden. Nichts ist verloren; bitte versuchen Sie es gleich noch einmal.',
  reply: { title: 'Schreiben Sie uns', label: 'Ihre Nachricht', send: 'Senden' },
  reopen: { title: 'Nicht gelöst?', label: 'Was noch fehlt', send: 'Nicht gelöst: bitte weitermachen' },
  anew: { title: 'Ist wieder etwas?', label: 'Ihre Nachricht', send: 'Als neue Anfrage senden' },
  withdraw: {
    title: 'Keine Antwort mehr nötig?', words: 'Wenn es gelöst ist oder sich erledigt hat, sagen Sie es uns: Dann muss niemand mehr danach sehen. Sie können das zurücknehmen.',
    press: 'Hat sich erledigt', done: 'Danke. Es dauert einen Moment, bis das hier zu sehen ist.',
  },
  rating: {
    title: 'Wie waren wir?', question: 'Wie gut wurde das gelöst?', choose: 'Bitte wählen Sie eine der fünf Stufen.',
    scores: { 1: 'sehr schlecht', 2: 'schlecht', 3: 'mittel', 4: 'gut', 5: 'sehr gut' }, comment: 'Möchten Sie uns etwas dazu sagen?',
    send: 'Bewertung senden', change: 'Bewertung ändern', done: 'Danke; sie ist gespeichert. Sie können sie sieben Tage lang ändern.',
  },

  form: {
    title: 'Schreiben Sie uns', loading: 'Das Formular kommt gleich …', send: 'Senden',
    words: address => `Sie bekommen eine Mail mit der Nummer Ihrer Anfrage und einem Link, um sie zu verfolgen. Sie können auch an ${address} schreiben.`,
    missing: 'Bitte ausfüllen.', tooLong: n => `Bitte höchstens ${n} Zeichen.`, noAddress: 'Bitte eine Adresse wie name@example.org angeben.',
    refused: 'Das konnten wir so nicht annehmen. Bitte sehen Sie es noch einmal durch.', mend: 'Bitte bessern Sie die markierten Felder nach; alles andere ist noch da.',
    choose: 'Bitte wählen', done: 'Ihre Anfrage ist angekommen', next: 'Sie bekommen eine Mail mit der Nummer und einem Link, um sie zu verfolgen, meist innerhalb weniger Minuten.',
    another: 'Noch etwas schreiben', away: 'Das Formular kann gerade nicht angezeigt werden. Bitte versuchen Sie es gleich noch einmal, oder schreiben Sie uns eine Mail.',
  },

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
