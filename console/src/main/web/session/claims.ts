import { type Provider, SignInFailure } from './provider';

/** What tokens say. Their signatures are for the services to verify: here they come from the provider itself. */

type Claims = Record<string, unknown>;

/** Person who has signed in. */
export interface Person {
  id: string;
  name: string;
  roles: string[];
}

/** Time by which clocks may differ. */
const LEEWAY = 5 * 60;

/** Checks that an identity token is the provider's answer to this sign-in (OpenID Connect Core, 3.1.3.7). */
export function checkIdentity(token: string | undefined, nonce: string, { issuer, clientId }: Provider): Claims {
  const claims = claimsOf(token ?? '');
  const audience = [claims.aud].flat();
  const isOurs = claims.iss === issuer && audience.includes(clientId) && (audience.length === 1 || claims.azp === clientId);
  const isFresh = claims.nonce === nonce && Number(claims.exp) > Date.now() / 1000 - LEEWAY;
  if (!isOurs || !isFresh) throw new SignInFailure('invalid', 'the identity token is not for this sign-in');
  return claims;
}

/** The person whom an identity token names, with the roles that the access token gives them. */
export function personOf(identity: Claims, accessToken: string, rolesClaim: string): Person {
  const id = text(identity.sub);
  if (!id) throw new SignInFailure('invalid', 'the identity token names nobody');
  return { id, name: text(identity.name) || text(identity.preferred_username) || id, roles: rolesOf(accessToken, rolesClaim) };
}

/** The roles in an access token; none, if the provider's tokens cannot be read. */
export function rolesOf(accessToken: string, rolesClaim: string): string[] {
  try {
    const roles = rolesClaim.split('/').reduce<unknown>((within, name) => (within as Claims | undefined)?.[name], claimsOf(accessToken));
    return Array.isArray(roles) ? roles.filter(role => typeof role === 'string') : [];
  } catch {
    return [];
  }
}

const text = (claim: unknown): string => typeof claim === 'string' ? claim.trim() : '';

function claimsOf(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch (problem) {
    throw new SignInFailure('invalid', `the token cannot be read: ${String(problem)}`);
  }
}
