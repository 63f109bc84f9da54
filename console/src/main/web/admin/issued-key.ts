import { html, type TemplateResult } from 'lit';
import type { IssuedKey } from './api';
import { a } from './texts';

/** A key that was just made. It is shown this once, and nowhere kept: not in the address, nor in the browser's storage. */
export const issuedKey = ({ key, apiKey }: IssuedKey, kept: () => void): TemplateResult => html`<section class="panel issued" aria-labelledby="issued-title">
  <h3 id="issued-title" tabindex="-1">${a().issuedTitle(apiKey.name)}</h3><p>${a().issuedHint}</p>
  <div class="secret"><input id="secret" readonly .value=${key} aria-label=${a().key} spellcheck="false" @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
    <button type="button" id="copy" class="primary" @click=${copy}>${a().copy}</button></div>
  <p class="quiet" role="status" id="copied"></p>
  <div class="buttons"><button type="button" id="kept" @click=${kept}>${a().kept}</button></div></section>`;

async function copy(): Promise<void> {
  const secret = document.querySelector<HTMLInputElement>('#secret');
  const said = document.getElementById('copied');
  if (!secret || !said) return;
  try {
    await navigator.clipboard.writeText(secret.value);
    said.textContent = a().copied;
  } catch {
    // The browser does not permit it, such as without https: the person copies it.
    secret.focus();
    said.textContent = a().copyYourself;
  }
}
