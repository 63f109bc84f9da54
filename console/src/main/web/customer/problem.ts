/** Answer that is a problem (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = response.headers.get('Content-Type')?.includes('json');
    const body = isProblem ? await response.json() as { code?: string } : {};
    return new Problem(response.status, body.code ?? '');
  }
}
