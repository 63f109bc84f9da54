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

export async function request<T>(path: string, options: RequestInit = {}): Promise<Answer<T>> {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, ...options });
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body: unknown = isJson ? await response.json() : undefined;
  if (!response.ok || (response.status !== 204 && body === undefined)) {
    throw new Problem(response.status, body as ProblemBody | undefined);
  }
  return { body: body as T, etag: response.headers.get('ETag') };
}

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
