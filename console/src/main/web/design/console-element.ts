import { LitElement } from 'lit';
import { Following } from '../app/state';
import { language } from '../texts/texts';

/**
 * Element in the reader's language. It is drawn into the page itself, not into a tree of its own: labels, forms and the
 * one set of styles reach across elements.
 */
export abstract class ConsoleElement extends LitElement {
  constructor() {
    super();
    new Following(this, language);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
