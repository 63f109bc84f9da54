import { Problem } from '../api/request';
import { term } from '../texts/texts';
import { a } from './texts';

/** What went wrong, in the reader's language. */

/** A sentence about the whole of it. */
export function sentence(problem: unknown): string {
  if (!(problem instanceof Problem)) return problem instanceof TypeError || !(problem instanceof Error) ? a().unreachable : problem.message;
  if (Object.hasOwn(a().problems, problem.code)) return term(a().problems, problem.code);
  return problem.status >= 500 ? a().unreachable : problem.message;
}

export type Wrong = ReadonlyMap<string, string>;

/** What is wrong with each field of a form. */
export function wrongFields(problem: unknown): Wrong {
  const errors = problem instanceof Problem ? problem.errors : [];
  return new Map(errors.map(({ field, message }) => [nameOf(field), wordsOf(nameOf(field), message)]));
}

/** A wrong entry of a list is shown at the list. */
const nameOf = (field: string): string => field.replace(/\[.*$/, '').replace(/^agentId$/, 'id');

function wordsOf(field: string, message: string): string {
  const placeholder = /placeholder (\{[^}]*[}…])/.exec(message)?.[1];
  if (placeholder) return a().unknownPlaceholder(placeholder);
  return Object.hasOwn(a().wrong, field) ? term(a().wrong, field) : message;
}

/** Fields that are required and empty, by their names. */
export function emptyFields(form: HTMLFormElement): Wrong {
  const controls = [...form.elements].filter((each): each is HTMLInputElement => 'required' in each && Boolean(each.required));
  return new Map(controls.filter(control => control.value.trim() === '').map(control => [control.name, a().required]));
}

/** Puts the keyboard on the first field that is wrong. */
export function focusWrong(within: HTMLElement): void {
  within.querySelector<HTMLElement>('.is-wrong :is(input, textarea, select)')?.focus();
}
