import type { Assessment } from '../api/triage';
import type { Mark } from '../api/search';
import { t, term } from '../texts/texts';

/** The words by which triage's rules decided, to be found in what the customer wrote. */

const MOST = 40;
const QUOTED = /“([^”]+)”/g;
const PLACE = / (in the subject|at the start of the text|in the text)$/;

/** An expression for the words of the evidence; undefined if there are none. */
export function countedWords({ evidence }: Assessment): RegExp | undefined {
  const words = (evidence ?? []).flatMap(({ observation }) => [...observation.matchAll(QUOTED)].map(found => found[1] ?? ''));
  const patterns = [...new Set(words)].filter(word => /[\p{L}\p{N}]/u.test(word)).slice(0, MOST).map(patternOf);
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : undefined;
}

/** A star stands for the rest of a word; without one the word ends there. */
function patternOf(word: string): string {
  const bare = word.replace(/^\*|\*$/g, '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  return `${word.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}])'}${bare}${word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'}`;
}

export const marksOf = (text: string, words: RegExp | undefined): Mark[] =>
  words ? [...text.matchAll(words)].map(found => ({ start: found.index, length: found[0].length })) : [];

/** What a rule saw, with the place in the reader's language. */
export function observationWords(observation: string): string {
  const place = PLACE.exec(observation)?.[1];
  return place ? `${observation.slice(0, -place.length)}${term(t().work.places, place)}` : observation;
}
