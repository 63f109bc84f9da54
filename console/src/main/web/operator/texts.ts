import { Problem } from '../api/request';
import { language, t, term } from '../texts/texts';
import { operatorDe } from './texts-de';
import { operatorEn, type OperatorTexts } from './texts-en';

/** The texts of the operator's page, in the chosen language. */
const CATALOGUES: Record<typeof language.value, OperatorTexts> = { de: operatorDe, en: operatorEn };

export const o = (): OperatorTexts => CATALOGUES[language.value];

/** An event's name in plain words; nothing for what has none. */
export function eventWords(type: string | undefined): string | undefined {
  const name = /^stellwerk\.[a-z]+\.([a-z-]+)\.v\d+$/.exec(type ?? '')?.[1];
  if (!name) return undefined;
  return Object.hasOwn(t().events, name) ? term(t().events, name) : term(o().events, name);
}

/** What went wrong, as a sentence in the reader's language. */
export function sentence(problem: unknown): string {
  if (!(problem instanceof Problem)) return problem instanceof TypeError || !(problem instanceof Error) ? o().unreachable : problem.message;
  if (Object.hasOwn(o().problems, problem.code)) return term(o().problems, problem.code);
  return problem.status >= 500 || problem.status === 429 ? o().unreachable : problem.message;
}

/** Lets work fail with such a sentence. */
export const told = <T>(work: () => Promise<T>) => async (): Promise<T> => {
  try {
    return await work();
  } catch (problem) {
    throw new Error(sentence(problem), { cause: problem });
  }
};
