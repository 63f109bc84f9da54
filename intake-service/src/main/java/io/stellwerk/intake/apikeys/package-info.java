/**
 * API keys of integrations: how they are made, rotated and revoked ({@code ManageApiKeys}), and announced to the other services
 * ({@code KeyAnnouncements}). How a request's key is checked is the same in every service, and lies in the module api-keys.
 */
@NullMarked
@Feature
package io.stellwerk.intake.apikeys;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
