import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isForbidden } from '../api/request';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { type DeadLetter, deadLetters, type Service, SERVICES } from './api';
import './dead-letter';
import { o, sentence } from './texts';

/** What no service could handle, of all four; a service that is away takes nothing from the others' lists. */
@customElement('dead-letters')
export class DeadLetters extends ConsoleElement {
  @state() private accessor found: DeadLetter[] | undefined;
  @state() private accessor isWhole = true;
  @state() private accessor missing: [Service, unknown][] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { found, missing } = this;
    return html`<section id="dead-letters" class="set-aside-page" aria-labelledby="dead-title"><h2 id="dead-title">${o().dead}</h2>
      ${whyMissing(missing).map(words => html`<p class="message" role="status">${words}</p>`)}
      ${!found ? quiet(t().loading) : found.length > 0 ? html`<ul class="set-aside">${repeat(found, ({ id }) => id, letter =>
        html`<li data-letter=${letter.id}><dead-letter .letter=${letter}></dead-letter></li>`)}</ul>`
        : missing.length === SERVICES.length ? nothing : quiet(o().noDead)}
      ${this.isWhole || !found ? nothing : quiet(o().firstOnly(found.length))}
    </section>`;
  }

  async #load(): Promise<void> {
    const answers = await Promise.allSettled(SERVICES.map(deadLetters));
    this.found = answers.flatMap(answer => answer.status === 'fulfilled' ? answer.value.entries : [])
      .sort((one, other) => other.parkedAt.localeCompare(one.parkedAt));
    this.isWhole = answers.every(answer => answer.status === 'rejected' || answer.value.isWhole);
    this.missing = answers.flatMap((answer, at): [Service, unknown][] => {
      const service = SERVICES[at];
      return answer.status === 'rejected' && service ? [[service, answer.reason]] : [];
    });
  }
}

/** Whoever may not see them is told so once, not by each service. */
const whyMissing = (missing: [Service, unknown][]): string[] =>
  [...new Set(missing.map(([service, problem]) => isForbidden(problem) ? sentence(problem) : o().away(o().services[service])))];

const quiet = (words: string) => html`<p class="quiet">${words}</p>`;
