import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { parameters, place, replaceAddress } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { dateTime, t } from '../texts/texts';
import { type ApiKey, type IssuedKey, keys, makeKey, revokeKey, rotateKey } from './api';
import { choices, given, line } from './fields';
import { issuedKey } from './issued-key';
import { Loading } from './loading';
import './page-form';
import type { FormPlan } from './page-form';
import { addressOf } from './parts';
import { sentence } from './problems';
import { permissionWords } from './roles-table';
import { scopes } from './scopes';
import { a } from './texts';
import { told, type Told } from './told';

const LIST = addressOf('keys');
const YEAR = 365 * 86_400_000;

const localDate = (at: number): string => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** Instant at which a day that was chosen ends, or nothing. */
const endOf = (day: string): string | undefined => day ? new Date(`${day}T23:59:59`).toISOString() : undefined;

/** The keys by which integrations sign in. */
@customElement('keys-page')
export class KeysPage extends ConsoleElement {
  readonly #keys = new Loading(this, () => keys());
  readonly #scopes = new Loading(this, scopes);
  @state() private accessor issued: IssuedKey | undefined;
  @state() private accessor asked: string | undefined;
  @state() private accessor done: Told | undefined;

  constructor() {
    super();
    new Following(this, place);
  }

  protected override render(): TemplateResult {
    return html`${this.issued ? issuedKey(this.issued, () => { this.issued = undefined; }) : this.#form()}${told(this.done)}
      ${this.#keys.shown(page => html`<div class="bar"><p class="quiet">${a().keyHint}</p>
        <a class="button primary" id="add" href=${addressOf('keys', { add: '' })}>${a().addKey}</a></div>
        ${page.apiKeys.length === 0 ? html`<p>${a().noKeys}</p>` : html`<ul class="tiles">${page.apiKeys.map(key => this.#key(key))}</ul>`}
        ${page.nextCursor ? html`<p class="buttons"><button type="button" id="more" @click=${() => this.#more(page.nextCursor)}>${t().work.more}</button></p>` : nothing}`)}`;
  }

  #key(key: ApiKey): TemplateResult {
    const isActive = key.state === 'ACTIVE';
    return html`<li data-key=${key.keyId} data-state=${key.state}><div class="tile-head"><h3>${key.name}</h3> <span class="tag state">${a().keyStates[key.state]}</span></div>
      <p>${key.scopes.map(scope => html`<span class="tag" title=${scope}>${permissionWords(scope)}</span> `)}</p>
      <dl class="facts"><div><dt>${a().keyId}</dt><dd><code>sw_${key.keyId}_…</code></dd></div>
        <div><dt>${a().validUntil}</dt><dd>${dateTime(key.expiresAt)}</dd></div>
        <div><dt>${a().lastUsed}</dt><dd>${key.lastUsedAt ? dateTime(key.lastUsedAt) : a().never}</dd></div>
        <div><dt>${a().madeBy}</dt><dd>${key.createdBy}, ${dateTime(key.createdAt)}</dd></div>
        ${key.previousValidUntil && isActive ? html`<div><dt>${a().previousUntil}</dt><dd>${dateTime(key.previousValidUntil)}</dd></div>` : nothing}</dl>
      ${isActive ? this.#deeds(key) : nothing}</li>`;
  }

  #deeds(key: ApiKey): TemplateResult {
    if (this.asked === key.keyId) {
      return html`<div class="ask" role="group" aria-label=${a().revokeOf(key.name)}><p>${a().revokeAsk(key.name)}</p><div class="buttons">
        <button type="button" class="danger" data-revoke @click=${() => this.#revoke(key)}>${a().revokeYes}</button>
        <button type="button" @click=${() => { this.asked = undefined; }}>${t().cancel}</button></div></div>`;
    }
    return html`<div class="buttons"><a class="button" href=${addressOf('keys', { rotate: key.keyId })} aria-label=${a().rotateOf(key.name)}>${a().rotate}</a>
      <button type="button" aria-label=${a().revokeOf(key.name)} @click=${() => this.#ask(key)}>${a().revoke}</button></div>`;
  }

  #form(): TemplateResult | typeof nothing {
    const wanted = parameters();
    const rotated = this.#keys.value?.apiKeys.find(key => key.keyId === wanted.get('rotate'));
    if (rotated) return html`<page-form .plan=${this.#rotation(rotated)}></page-form>`;
    return wanted.has('add') ? this.#scopes.shown(all => html`<page-form .plan=${this.#wish(all)}></page-form>`) : nothing;
  }

  #wish(all: string[]): FormPlan {
    return {
      title: a().addKey, submit: a().makeKey, back: LIST,
      fields: wrong => html`${line({ name: 'name', label: a().keyName, wrong, hint: a().keyNameHint })}
        ${choices({ name: 'scopes', label: a().scopes, wrong, hint: a().scopesHint }, all.map(scope => [scope, `${permissionWords(scope)} (${scope})`]), [])}
        ${line({ name: 'expiresAt', label: a().validUntil, wrong, hint: a().expiryHint }, localDate(Date.now() + YEAR), { type: 'date', min: localDate(Date.now()) })}
        ${line({ name: 'requestsPerMinute', label: a().perMinute, wrong, hint: a().perMinuteHint, isOptional: true }, '', { type: 'number', min: '1' })}`,
      send: async values => this.#keep(await makeKey({
        name: given(values, 'name'), scopes: values.getAll('scopes'), expiresAt: endOf(given(values, 'expiresAt')),
        ...given(values, 'requestsPerMinute') && { requestsPerMinute: Number(given(values, 'requestsPerMinute')) },
      })),
    };
  }

  #rotation(key: ApiKey): FormPlan {
    return {
      title: a().rotateOf(key.name), submit: a().rotate, back: LIST,
      fields: wrong => html`<p>${a().rotateHint}</p>
        ${line({ name: 'presentValidUntil', label: a().oldUntil, wrong, hint: a().oldUntilHint, isOptional: true }, localDate(Date.now() + 7 * 86_400_000), { type: 'date' })}
        ${line({ name: 'expiresAt', label: a().validUntil, wrong, hint: a().expiryHint, isOptional: true }, '', { type: 'date', min: localDate(Date.now()) })}`,
      send: async values => this.#keep(await rotateKey(key.keyId, {
        presentValidUntil: endOf(given(values, 'presentValidUntil')), expiresAt: endOf(given(values, 'expiresAt')),
      })),
    };
  }

  async #keep(issued: IssuedKey): Promise<void> {
    this.issued = issued;
    this.done = undefined;
    replaceAddress(LIST);
    await this.#keys.again();
  }

  async #ask(key: ApiKey): Promise<void> {
    this.asked = key.keyId;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.ask .danger')?.focus();
  }

  async #revoke(key: ApiKey): Promise<void> {
    this.asked = undefined;
    this.done = await revokeKey(key.keyId).then(() => ({ words: a().revoked(key.name) }), problem => ({ words: sentence(problem) }));
    await this.#keys.again();
  }

  async #more(cursor: string | undefined): Promise<void> {
    const before = this.#keys.value?.apiKeys ?? [];
    const { apiKeys, nextCursor } = await keys(cursor);
    this.#keys.value = { apiKeys: [...before, ...apiKeys], ...nextCursor && { nextCursor } };
    this.requestUpdate();
  }
}
