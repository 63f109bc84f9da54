import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/router';
import { ConsoleElement } from '../design/console-element';
import '../design/lazy-details';
import '../design/once-button';
import { dateTime, t } from '../texts/texts';
import { type DeadLetter, discardLetter, letterContent, type Outcome, redriveLetter } from './api';
import { eventWords, o, sentence, told } from './texts';

const isId = (text: string | undefined): text is string => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '');

/** A message that a service could not handle, in plain words, and what can be done with it. */
@customElement('dead-letter')
export class DeadLetterEntry extends ConsoleElement {
  @property({ attribute: false }) accessor letter!: DeadLetter;
  @state() private accessor isAsked = false;
  @state() private accessor outcome: (() => string) | undefined;
  @state() private accessor error: (() => string) | undefined;

  protected override render(): TemplateResult {
    const { letter } = this;
    const { service, type, subject, attempts, parkedAt, waitsBehind, reason, topic } = letter;
    return html`
      <p><strong>${o().couldNot(o().services[service], eventWords(type))}</strong>${isId(subject) ? html` · <a href=${addressOf(subject)}>${t().ticket}</a>` : nothing}</p>
      <p class="note">${dateTime(parkedAt)} · ${o().attempts(attempts)}</p>
      ${waitsBehind ? html`<p class="note">${o().behind}</p>` : nothing}
      <details class="set-apart"><summary>${o().why}</summary><p><code>${reason}</code></p><p><code>${topic} · ${type ?? ''}</code></p></details>
      <lazy-details .label=${o().content} .load=${told(() => letterContent(letter))}></lazy-details>
      ${this.outcome ? html`<p class="message done" role="status">${this.outcome()}</p>` : html`
        <div class="letter-actions">
          <once-button .label=${o().redrive} .work=${told(async () => redriven(await redriveLetter(letter)))}></once-button>
          ${this.isAsked ? this.#discardForm() : html`<button type="button" class="discard" @click=${() => { this.isAsked = true; }}>${o().discard}</button>`}
        </div>`}`;
  }

  #discardForm(): TemplateResult {
    const id = `reason-${this.letter.id}`;
    return html`<form class="discard-form" @submit=${this.#discard} novalidate>
      <label for=${id}>${o().discardFor} *</label>
      <input id=${id} name="reason" maxlength="500" required aria-invalid=${this.error !== undefined} aria-describedby="${id}-hint">
      <p id="${id}-hint" class=${this.error ? 'message' : 'quiet'} role=${this.error ? 'alert' : nothing}>${this.error?.() ?? o().discardHint}</p>
      <p class="buttons"><button class="primary">${o().discardNow}</button> <button type="button" @click=${() => { this.isAsked = false; this.error = undefined; }}>${t().cancel}</button></p>
    </form>`;
  }

  async #discard(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const reason = String(new FormData(form).get('reason') ?? '').trim();
    if (!reason) {
      this.error = () => o().reasonMissing;
      form.querySelector('input')?.focus();
      return;
    }
    try {
      const { followers } = await discardLetter(this.letter, reason);
      this.outcome = () => withFollowers(o().discarded, followers);
    } catch (problem) {
      this.error = () => sentence(problem);
    }
  }

  protected override updated(): void {
    if (this.isAsked && !this.error && !this.outcome && this.querySelector('.discard-form') && !this.contains(document.activeElement)) {
      this.querySelector<HTMLElement>('.discard-form input')?.focus();
    }
  }
}

const withFollowers = (words: string, followers: number): string => followers > 0 ? `${words} ${o().followed(followers)}` : words;

/** A message that failed again can be tried again. */
function redriven({ outcome, followers }: Outcome): string {
  switch (outcome) {
    case 'REDRIVEN': return withFollowers(o().redriven, followers);
    case 'ALREADY_REDRIVEN': return o().before;
    default: throw new Error(o().stillParked);
  }
}
