import { replaceAddress } from '../app/router';
import { type Provider, SignInFailure } from './provider';

/** The way to the provider's page and back. What must be known on return is kept by this tab, and only until then. */

const KEY = 'stellwerk.sign-in';

interface Pending {
  state: string;
  nonce: string;
  verifier: string;
  /** Address of the page that somebody wanted to see. */
  wanted: string;
}

/** The provider's answer, with what was kept for it. */
export interface Return {
  code: string;
  nonce: string;
  verifier: string;
}

/** The page to which the provider sends people back. */
export const home = (): string => new URL('/', location.href).href;

/** Goes to the provider's page. Nothing but the address may follow: this page ends. */
export async function leaveFor({ authorizationEndpoint, clientId }: Provider): Promise<void> {
  if (!isSecureContext) throw new SignInFailure('insecure', 'no cryptography without https');
  const pending: Pending = { state: randomText(), nonce: randomText(), verifier: randomText(), wanted: location.href };
  sessionStorage.setItem(KEY, JSON.stringify(pending));
  const address = new URL(authorizationEndpoint);
  const parameters = {
    response_type: 'code', client_id: clientId, redirect_uri: home(), scope: 'openid profile email',
    state: pending.state, nonce: pending.nonce, code_challenge: await challengeOf(pending.verifier), code_challenge_method: 'S256',
  };
  Object.entries(parameters).forEach(([name, value]) => address.searchParams.set(name, value));
  location.replace(address);
}

/**
 * Has the provider end its session, and comes back. By a form, since the token that says which session must not stand in
 * an address; some refuse a form that does not say where it comes from, which this page's policy forbids otherwise.
 */
export function leaveSession({ endSessionEndpoint, clientId }: Provider, identity: string | undefined): void {
  if (!endSessionEndpoint) return;
  const parameters = { client_id: clientId, post_logout_redirect_uri: home(), ...identity && { id_token_hint: identity } };
  const form = Object.assign(document.createElement('form'), { method: 'post', action: endSessionEndpoint, hidden: true });
  form.append(...Object.entries(parameters).map(([name, value]) =>
    Object.assign(document.createElement('input'), { type: 'hidden', name, value })));
  document.head.append(Object.assign(document.createElement('meta'), { name: 'referrer', content: 'same-origin' }));
  document.body.append(form);
  form.submit();
}

/** Takes the provider's answer out of the address, and puts back the page that was wanted; undefined if there is none. */
export function comeBack(issuer: string): Return | undefined {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return undefined;
  const pending = takePending();
  replaceAddress(wantedPage(pending));
  if (!pending || answer.get('state') !== pending.state) throw new SignInFailure('foreign', 'not begun by this tab');
  // Which provider answers (RFC 9207): one must not speak for another.
  if (answer.has('iss') && answer.get('iss') !== issuer) throw new SignInFailure('foreign', 'another provider answered');
  const code = answer.get('code');
  if (!code) throw new SignInFailure('refused', answer.get('error') ?? '');
  return { code, nonce: pending.nonce, verifier: pending.verifier };
}

function takePending(): Pending | undefined {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  try {
    return kept ? JSON.parse(kept) as Pending : undefined;
  } catch {
    return undefined;
  }
}

/** Only a page of this site: anything else would be an open redirect. */
function wantedPage(pending: Pending | undefined): string {
  const wanted = pending && URL.canParse(pending.wanted) ? new URL(pending.wanted) : undefined;
  return wanted?.origin === location.origin ? wanted.href : home();
}

const randomText = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
