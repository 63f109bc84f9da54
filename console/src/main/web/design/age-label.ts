import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/state';
import { now, tick } from '../live/clock';
import { span, t } from '../texts/texts';
import { ConsoleElement } from './console-element';

/** Says how old the oldest of some things is. */
@customElement('age-label')
export class AgeLabel extends ConsoleElement {
  @property({ attribute: false }) accessor since: string | undefined;

  constructor() {
    super();
    new Following(this, tick);
  }

  protected override render() {
    return this.since ? html`${t().oldest(span(now() - Date.parse(this.since)))}` : nothing;
  }
}
