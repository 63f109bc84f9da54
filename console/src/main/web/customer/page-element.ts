import { LitElement } from 'lit';
import { Following } from '../app/state';
import { language } from './texts/texts';

/** Element of a customer's page in the reader's language, drawn into the page itself. */
export abstract class PageElement extends LitElement {
  constructor() {
    super();
    new Following(this, language);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
