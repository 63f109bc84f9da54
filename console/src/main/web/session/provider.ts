/** The OpenID Connect provider at which people sign in: its addresses, and its answers. */

export interface Provider {
  issuer: string;
  clientId: string;
  /** Claim of the access token that lists the roles; for one inside another, both with a slash between. */
  rolesClaim: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  endSessionEndpoint: string | undefined;
}

/** Answer of the token endpoint. */
export interface Tokens {
  access_token: string;
  expires_in?: number;
  refresh_token?: string;
  id_token?: string;
}

/** Reason for which nobody is signed in; the page has a sentence for each. */
export type Failure = 'unreachable' | 'refused' | 'foreign' | 'invalid' | 'insecure';

/** A sign-in that failed. */
export class SignInFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, details: string) {
    super(details);
    this.failure = failure;
  }
}

interface Configuration {
  authority: string;
  clientId: string;
  rolesClaim: string;
}

interface Discovery {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
}

let known: Provider | undefined;

/** The provider that the desk names, with the addresses that it gives itself. */
export async function provider(): Promise<Provider> {
  return known ??= await discover();
}

async function discover(): Promise<Provider> {
  const { authority, clientId, rolesClaim } = await json<Configuration>('/console/configuration.json');
  const found = await json<Discovery>(`${authority.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (found.issuer !== authority) throw new SignInFailure('invalid', `${found.issuer} is not ${authority}`);
  const { authorization_endpoint: authorize, token_endpoint: token, end_session_endpoint: end } = found;
  if (![authorize, token, end ?? token].every(isAddress)) throw new SignInFailure('invalid', 'an endpoint has no address');
  return { issuer: authority, clientId, rolesClaim, authorizationEndpoint: authorize, tokenEndpoint: token, endSessionEndpoint: end };
}

const isAddress = (text: unknown): boolean => typeof text === 'string' && URL.canParse(text) && /^https?:/i.test(text);

/** Asks the token endpoint. A refusal is final; everything else may be better soon. */
export async function tokens(grant: Record<string, string>): Promise<Tokens> {
  const { tokenEndpoint, clientId } = await provider();
  const given = await json<Tokens>(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({ ...grant, client_id: clientId }),
  });
  if (typeof given.access_token !== 'string') throw new SignInFailure('invalid', 'the answer has no token');
  return given;
}

/** Cookies stay out of it: the page holds the tokens, and the provider's own pages its session. */
async function json<T>(address: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(address, { ...options, headers: { Accept: 'application/json' }, cache: 'no-store', credentials: 'omit' })
    .catch((problem: unknown) => { throw new SignInFailure('unreachable', String(problem)); });
  if (response.status >= 400 && response.status < 500 && options.method === 'POST' && response.status !== 429) {
    throw new SignInFailure('refused', `${response.status}`);
  }
  if (!response.ok) throw new SignInFailure('unreachable', `${address} answers ${response.status}`);
  return response.json().catch((problem: unknown) => { throw new SignInFailure('invalid', String(problem)); }) as Promise<T>;
}
