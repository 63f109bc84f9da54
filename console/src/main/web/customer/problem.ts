/** Answer that is a problem (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** The names of the fields that are wrong; what is wrong the page says in its own language. */
  readonly fields: string[];

  constructor(status: number, code: string, fields: string[] = []) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = response.headers.get('Content-Type')?.includes('json');
    const body = isProblem ? await response.json() as { code?: string; errors?: { field: string }[] } : {};
    return new Problem(response.status, body.code ?? '', (body.errors ?? []).map(error => error.field));
  }
}
