import { accessToken, end } from '../session/session';
import { t, term } from '../texts/texts';

/** Requests to the services, and their errors. */

export interface FieldError {
  field: string;
  message: string;
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

/** Answer that is a problem; its message says what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody | undefined) {
    super(body?.detail ?? body?.title ?? String(status));
    this.status = status;
    this.code = body?.code ?? '';
    this.errors = body?.errors ?? [];
  }
}

export const isMissing = (problem: unknown): boolean => problem instanceof Problem && problem.status === 404;
export const isForbidden = (problem: unknown): problem is Problem => problem instanceof Problem && problem.status === 403;

/** Sentence for a part of the page that could not be loaded. */
export const whyNotThere = (problem: unknown): string =>
  isMissing(problem) ? t().notThere : isForbidden(problem) ? problem.message : t().unreachable;

export const messageOf = (problem: unknown): string => problem instanceof Error ? problem.message : String(problem);

export interface Answer<T> {
  body: T;
  etag: string | null;
}

/**
 * Sends a request of the person at this page to a path of the site; every answer but a good one is a problem. A token that a service does not
 * take is renewed once: the clocks of this machine and of the service may differ, and sessions end.
 */
export async function send(path: string, options: RequestInit = {}): Promise<Response> {
  const token = await accessToken();
  let response = await sendWith(token, path, options);
  if (response.status === 401) response = await sendWith(await accessToken(token), path, options);
  if (response.ok) return response;
  if (response.status === 401) throw end();
  if (response.status === 403) throw await notPermitted(response);
  throw new Problem(response.status, await bodyOf(response) as ProblemBody | undefined);
}

function sendWith(token: string, path: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('Authorization', `Bearer ${token}`);
  return fetch(`/${path}`, { ...options, headers, credentials: 'omit', redirect: 'error' });
}

/** The service names the missing permission as a scope (RFC 6750, 3.1). */
async function notPermitted(response: Response): Promise<Problem> {
  const permission = /scope="([^"]+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  if (permission) return new Problem(403, { detail: t().notPermitted(term(t().permissions, permission)) });
  const { code = '' } = await bodyOf(response) as ProblemBody | undefined ?? {};
  return new Problem(403, { code, detail: Object.hasOwn(t().work.problems, code) ? term(t().work.problems, code) : t().notPermittedAtAll });
}

export async function request<T>(path: string, options: RequestInit = {}): Promise<Answer<T>> {
  const response = await send(path, { headers: { Accept: 'application/json' }, ...options });
  const body = await bodyOf(response);
  if (response.status !== 204 && body === undefined) throw new Problem(response.status, undefined);
  return { body: body as T, etag: response.headers.get('ETag') };
}

const bodyOf = async (response: Response): Promise<unknown> =>
  response.headers.get('Content-Type')?.includes('json') ? response.json() : undefined;

/** A request that carries a body. */
export const posting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** The newest entries of a list; whole, if there are no others. */
export interface Newest<T> {
  entries: T[];
  isWhole: boolean;
}
