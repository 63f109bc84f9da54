import { State } from '../../app/state';
import { de } from './de';
import { en, type Texts } from './en';

/** The language of customers' pages: the browser's, or the one that was chosen here. */

const CATALOGUES = { de, en } satisfies Record<string, Texts>;
const KEY = 'stellwerk.customer.language';

export type Language = keyof typeof CATALOGUES;

const isLanguage = (code: string | null | undefined): code is Language => Object.hasOwn(CATALOGUES, code ?? '');
const tags = (): readonly string[] => navigator.languages ?? [navigator.language];
const preferred = (): Language | undefined => tags().map(tag => tag.slice(0, 2)).find(isLanguage);
const chosen = localStorage.getItem(KEY);

export const language = new State<Language>(isLanguage(chosen) ? chosen : preferred() ?? 'en');

export const t = (): Texts => CATALOGUES[language.value];

export function choose(code: Language): void {
  localStorage.setItem(KEY, code);
  language.value = code;
}

const locale = (): string =>
  tags().find(tag => tag.slice(0, 2) === language.value) ?? { en: 'en-GB', de: 'de-DE' }[language.value];

export const dateTime = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    .format(new Date(instant));

export const timeOfDay = (instant: Date): string => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(instant);

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** A length of time in its largest unit, rounded up: what is promised is not promised earlier. */
export function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  if (minutes < 120) return t().minutes(minutes);
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? t().hours(hours) : t().days(Math.ceil(hours / 24));
}
