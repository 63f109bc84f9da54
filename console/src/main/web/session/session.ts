import { State } from '../app/state';
import { checkIdentity, type Person, personOf, rolesOf } from './claims';
import { type Failure, provider, SignInFailure, tokens, type Tokens } from './provider';
import { comeBack, home, leaveFor, leaveSession, type Return } from './redirect';

/** The session of the person at this page. Its tokens are in the memory of the page, and nowhere else. */

/** Who is signed in; null before. */
export const person = new State<Person | null>(null);

/** True if the pages for those who configure the desk are theirs. */
export const isAdministrator = (): boolean => person.value?.roles.includes('administrator') ?? false;

/** True if they work on tickets. */
export const isAgent = (): boolean => person.value?.roles.some(role => role === 'agent' || role === 'supervisor') ?? false;

/** True if the pages for those who run the desk are theirs. */
export const isOperator = (): boolean => person.value?.roles.some(role => role === 'operator' || role === 'supervisor') ?? false;

/** State of the session: on the way to it, in it, after it, or why there is none. */
export const session = new State<'beginning' | 'standing' | 'ended' | 'left' | Failure>('beginning');

/** The session has ended: the provider gives no further token. */
export class SessionEnded extends Error {}

interface Held {
  access: string;
  refresh: string | undefined;
  identity: string | undefined;
  /** When the next token is fetched, and when this one is of no use any more, in milliseconds. */
  renewAt: number;
  expiresAt: number;
}

/** Lifetime of a token whose provider does not say it, in seconds. */
const UNSAID_LIFETIME = 300;
const RENEWED_AFTER = 0.8;

let held: Held | undefined;
let renewal: Promise<void> | undefined;

/** Signs in: with the provider's answer, if the address has it, or else by way of its page. True if it is done. */
export async function signIn(): Promise<boolean> {
  try {
    const answer = comeBack((await provider()).issuer);
    if (!answer) await leaveFor(await provider());
    else await enter(answer);
    return answer !== undefined;
  } catch (problem) {
    session.value = problem instanceof SignInFailure ? problem.failure : 'invalid';
    return false;
  }
}

/** Signs in once more by way of the provider's page, and comes back to where one is. */
export async function signInAgain(): Promise<void> {
  session.value = session.value === 'ended' ? 'ended' : 'beginning';
  try {
    await leaveFor(await provider());
  } catch (problem) {
    if (session.value !== 'ended') session.value = problem instanceof SignInFailure ? problem.failure : 'invalid';
  }
}

async function enter({ code, nonce, verifier }: Return): Promise<void> {
  const from = await provider();
  const given = await tokens({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: home() });
  const identity = checkIdentity(given.id_token, nonce, from);
  hold(given);
  session.value = 'standing';
  // Last: who follows it sends requests.
  person.value = personOf(identity, given.access_token, from.rolesClaim);
}

function hold(given: Tokens): void {
  const lifetime = (given.expires_in ?? UNSAID_LIFETIME) * 1000;
  held = {
    access: given.access_token,
    refresh: given.refresh_token ?? held?.refresh,
    identity: given.id_token ?? held?.identity,
    renewAt: Date.now() + lifetime * RENEWED_AFTER,
    expiresAt: Date.now() + lifetime,
  };
}

/** Milliseconds until the token is to be renewed. */
export const renewalIn = (): number => Math.max(0, (held?.renewAt ?? 0) - Date.now());

/** The token for a request; a new one, if the one that was refused is still the current one. */
export async function accessToken(refused?: string): Promise<string> {
  if (!held) throw new SessionEnded();
  if (held.access === refused) await renew();
  else if (Date.now() >= held.renewAt) {
    await renew().catch((problem: unknown) => {
      // While the provider is away, the old token is good for as long as it lasts.
      if (problem instanceof SessionEnded || Date.now() >= (held?.expiresAt ?? 0)) throw problem;
    });
  }
  return held.access;
}

/** Once for all who wait for it: a refresh token that is used twice ends the session. */
const renew = (): Promise<void> => renewal ??= fetchToken().finally(() => { renewal = undefined; });

async function fetchToken(): Promise<void> {
  const refresh = held?.refresh;
  if (!refresh) throw end();
  try {
    const { rolesClaim } = await provider();
    const given = await tokens({ grant_type: 'refresh_token', refresh_token: refresh });
    hold(given);
    if (person.value) person.value = { ...person.value, roles: rolesOf(given.access_token, rolesClaim) };
  } catch (problem) {
    throw problem instanceof SignInFailure && problem.failure === 'refused' ? end() : problem;
  }
}

/** What was typed stays where it is; the page asks to sign in again. */
export function end(): SessionEnded {
  held = undefined;
  session.value = 'ended';
  return new SessionEnded();
}

/** Ends the session here and at the provider. */
export async function signOut(): Promise<void> {
  const from = await provider();
  const identity = held?.identity;
  held = undefined;
  person.value = null;
  session.value = 'left';
  leaveSession(from, identity);
}
