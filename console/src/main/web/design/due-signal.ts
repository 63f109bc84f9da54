import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/state';
import { now, tick } from '../live/clock';
import { span, t } from '../texts/texts';
import { ConsoleElement } from './console-element';

/** A deadline, and what has happened to it so far. */
export interface Deadline {
  name?: string | undefined;
  dueAt: string | undefined;
  warnedPercent: number | undefined;
  responded: boolean;
  breached: boolean;
}

type Aspect = 'late' | 'none' | 'danger' | 'caution' | 'clear';

/** From this share of the working time on, a promise is in danger; escalation publishes when it is reached. */
const CAUTION_PERCENT = 75;

function aspectOf({ dueAt, warnedPercent, responded, breached }: Deadline): [Aspect, string] {
  if (responded) return breached ? ['late', t().missed] : ['none', t().answered];
  if (!dueAt) return ['none', t().noTarget];
  const left = Date.parse(dueAt) - now();
  if (left <= 0 || breached) return ['danger', t().overdue(span(-left))];
  return [(warnedPercent ?? 0) >= CAUTION_PERCENT ? 'caution' : 'clear', t().dueIn(span(left))];
}

/** Signal that shows a deadline at this moment: by its lamp's shape and colour, and in words. */
@customElement('due-signal')
export class DueSignal extends ConsoleElement {
  @property({ attribute: false }) accessor deadline!: Deadline;

  constructor() {
    super();
    new Following(this, tick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('signal');
  }

  protected override render(): TemplateResult {
    const [aspect, words] = aspectOf(this.deadline);
    this.dataset.aspect = aspect;
    return html`<span class="lamp" aria-hidden="true"></span><span class="words">${this.deadline.name ? html`<span class="promise-name">${this.deadline.name}</span> ` : nothing}${words}</span>`;
  }
}
