/**
 * API keys, by which integrations say who they are: their form ({@code ApiKeyText}), what each may do ({@code Scope}), and how a
 * request's key is checked ({@code CheckApiKey}) and limited, the same in every service. Of a secret only a slow hash is stored;
 * {@code VerifiedSecrets} remembers which secrets were hashed before. Where a service has its keys from is its own matter
 * ({@code ActiveKeys}): one service makes them, the others keep copies. It knows HTTP, and no ticket.
 */
@NullMarked
package io.stellwerk.apikeys;

import org.jspecify.annotations.NullMarked;
