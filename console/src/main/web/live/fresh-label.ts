import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { span, t } from '../texts/texts';
import { heardAt } from './board-stream';
import { tick } from './clock';

/** Says how old what is shown can be at most. */
@customElement('fresh-label')
export class FreshLabel extends ConsoleElement {
  constructor() {
    super();
    new Following(this, heardAt, tick);
  }

  protected override render() {
    return heardAt.value === null ? nothing : html`${t().asOf(span(Date.now() - heardAt.value))}`;
  }
}
