import { State } from '../app/state';
import { de } from './de';
import { en, type Texts } from './en';

/** The language of the texts, and how its readers write dates and lengths of time. */

const CATALOGUES: Record<'de' | 'en', Texts> = { de, en };
const KEY = 'stellwerk.language';

export type Language = keyof typeof CATALOGUES;

const isLanguage = (code: string | null | undefined): code is Language => Object.hasOwn(CATALOGUES, code ?? '');
const tags = (): readonly string[] => navigator.languages ?? [navigator.language];
const preferred = (): Language | undefined => tags().map(tag => tag.slice(0, 2)).find(isLanguage);
const chosen = localStorage.getItem(KEY);

export const language = new State<Language>(isLanguage(chosen) ? chosen : preferred() ?? 'en');

/** The texts of the chosen language. */
export const t = (): Texts => CATALOGUES[language.value];

/** A word from one of the lists, or the code itself if the list does not know it. */
export const term = (list: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(list, code) ? list[code] ?? code : code;

export function choose(code: Language): void {
  localStorage.setItem(KEY, code);
  language.value = code;
}

/** The reader's own way to write dates and numbers in the page's language: a British reader's is not an American's. */
export const locale = (): string =>
  tags().find(tag => tag.slice(0, 2) === language.value) ?? { en: 'en-GB', de: 'de-DE' }[language.value];

export const dateTime = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A length of time in its two largest units. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return t().seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t().minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t().hours(hours, minutes % 60) : t().days(Math.floor(hours / 24), hours % 24);
}
