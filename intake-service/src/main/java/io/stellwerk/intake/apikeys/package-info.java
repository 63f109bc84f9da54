/**
 * API keys, by which integrations say who they are: their form ({@code ApiKeyText}), what each may do ({@code Scope}), how they
 * are made, rotated and revoked ({@code ManageApiKeys}) and how a request's key is checked ({@code CheckApiKey}). Of a secret only
 * a slow hash is stored; {@code VerifiedSecrets} remembers which secrets were hashed before.
 */
@NullMarked
@Feature
package io.stellwerk.intake.apikeys;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
