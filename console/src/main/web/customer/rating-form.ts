import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { rate, type Ticket } from './api';
import { PageElement } from './page-element';
import { t } from './texts/texts';

const SCORES = [1, 2, 3, 4, 5] as const;

/** How well the ticket was solved: five steps, each with a word. */
@customElement('rating-form')
export class RatingForm extends PageElement {
  @property({ attribute: false }) accessor ticket!: Ticket;
  @property({ attribute: false }) accessor token = '';
  @state() private accessor wrong = '';
  @state() private accessor isDone = false;

  protected override render(): TemplateResult {
    const given = this.ticket.rating;
    return html`<form class="write" novalidate @submit=${this.#submit} aria-labelledby="rating-title">
      <h2 id="rating-title">${t().rating.title}</h2>
      <fieldset aria-describedby="rating-wrong"><legend>${t().rating.question} <span class="quiet">${t().required}</span></legend>
        <div class="scores">${SCORES.map(score => html`<label><input type="radio" name="score" value=${score} required
          ?checked=${given?.score === score}> ${t().rating.scores[score]}</label>`)}</div></fieldset>
      <p id="rating-wrong" class="wrong" role="alert">${this.wrong}</p>
      <label for="rating-comment">${t().rating.comment}</label>
      <textarea id="rating-comment" name="comment" rows="2" maxlength="2000" .value=${given?.comment ?? ''}></textarea>
      <p><button class="primary">${given ? t().rating.change : t().rating.send}</button></p>
      <p role="status" class="done">${this.isDone ? t().rating.done : nothing}</p>
    </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const values = new FormData(event.target as HTMLFormElement);
    const score = Number(values.get('score') ?? 0);
    this.isDone = false;
    this.wrong = score === 0 ? t().rating.choose : '';
    if (score === 0) {
      this.querySelector<HTMLInputElement>('[name=score]')?.focus();
      return;
    }
    try {
      await rate(this.token, score, String(values.get('comment') ?? '').trim());
      this.isDone = true;
    } catch {
      this.wrong = t().notSent;
    }
  }
}
