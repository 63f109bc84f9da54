/** Requests to the services, and their errors. */

export interface FieldError {
  field: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

/** Answer that is a problem; its message says what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody | undefined) {
    super(body?.detail ?? body?.title ?? String(status));
    this.status = status;
    this.errors = body?.errors ?? [];
  }
}

export const isMissing = (problem: unknown): boolean => problem instanceof Problem && problem.status === 404;

export const messageOf = (problem: unknown): string => problem instanceof Error ? problem.message : String(problem);

export interface Answer<T> {
  body: T;
  etag: string | null;
}

/** Sends a request of this page; every answer but a good one is a problem. */
export async function send(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { ...options, credentials: 'omit', redirect: 'error' });
  if (response.ok) return response;
  throw new Problem(response.status, await bodyOf(response) as ProblemBody | undefined);
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
