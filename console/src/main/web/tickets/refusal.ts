import { messageOf, Problem } from '../api/request';
import { t, term } from '../texts/texts';
import { newsSince } from './news';
import { open, reload } from './open-ticket';

/** Says in words why an action was refused: who was first, and what they did, if that is the reason. */
export async function refusalWords(problem: unknown, isOpen: boolean): Promise<string> {
  if (!(problem instanceof Problem)) return t().failed;
  if (problem.status !== 409 && problem.status !== 412) return term(t().work.problems, problem.code) === problem.code
    ? messageOf(problem) : term(t().work.problems, problem.code);
  if (!isOpen) return t().stale;
  const before = open.value?.history.value?.length ?? 0;
  await reload();
  return newsSince(open.value?.history.value ?? [], before) ?? t().stale;
}
