import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { emptyFields, focusWrong, sentence, type Wrong, wrongFields } from './problems';

/** What a form of the administrators' pages asks for, and what becomes of it. */
export interface FormPlan {
  title: string;
  submit: string;
  /** Address to which Cancel leads; a form that was opened has the keyboard at once. */
  back?: string;
  fields(wrong: Wrong): TemplateResult;
  /** Sends it; a problem that it throws is said beside the fields. */
  send(values: FormData): Promise<void>;
  /** Drawn in place of the sentence about a problem, if it knows more. */
  refused?(problem: unknown): TemplateResult | undefined;
}

/** A form: what is wrong is said beside the field, in the reader's language, and nothing that was typed is lost. */
@customElement('page-form')
export class PageForm extends ConsoleElement {
  @property({ attribute: false }) accessor plan!: FormPlan;
  @state() private accessor problem: unknown;
  @state() private accessor missing: Wrong = new Map();
  @state() private accessor isSending = false;

  protected override render(): TemplateResult {
    const { title, submit, back, fields, refused } = this.plan;
    const wrong = new Map([...wrongFields(this.problem), ...this.missing]);
    return html`<section class="panel form-panel" aria-labelledby="form-title"><h3 id="form-title" tabindex="-1">${title}</h3>
      <form novalidate @submit=${this.#submit}>${fields(wrong)}
        <div class="buttons"><button type="submit" class="primary" aria-disabled=${this.isSending}>${submit}</button>${back ? html`<a class="button" href=${back}>${t().cancel}</a>` : nothing}</div>
        <div class="message" role="alert">${this.problem ? refused?.(this.problem) ?? sentence(this.problem) : nothing}</div>
      </form></section>`;
  }

  protected override firstUpdated(): void {
    if (!this.plan.back) return;
    this.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  /** Forgets the problem, such as after it was solved otherwise. */
  settle(): void {
    this.problem = undefined;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const form = event.target as HTMLFormElement;
    this.problem = undefined;
    this.missing = emptyFields(form);
    if (this.missing.size === 0) {
      this.isSending = true;
      try {
        await this.plan.send(new FormData(form));
      } catch (problem) {
        this.problem = problem;
      } finally {
        this.isSending = false;
      }
    }
    await this.updateComplete;
    focusWrong(this);
  };
}
