import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { choose, language, type Language, t, term } from '../texts/texts';
import { person, signOut } from './session';

const LANGUAGES: [Language, string][] = [['de', 'Deutsch'], ['en', 'English']];

/** Says who is signed in; its menu has their roles, the language, and the way out. */
@customElement('person-menu')
export class PersonMenu extends ConsoleElement {
  constructor() {
    super();
    new Following(this, person);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!person.value) return nothing;
    const { id, name, roles } = person.value;
    return html`<button type="button" id="person" class="person" popovertarget="person-menu"><span class="name">${name}</span></button>
      <div id="person-menu" class="menu" popover @beforetoggle=${place}>
        <p class="who"><strong>${name}</strong> <span>${id}</span></p>
        <p class="roles">${roles.length > 0 ? roles.map(role => term(t().roles, role)).join(', ') : t().noRoles}</p>
        <div class="languages" role="group" aria-label=${t().language}>${LANGUAGES.map(languageButton)}</div>
        <div class="buttons"><button type="button" id="sign-out" @click=${signOut}>${t().signOut}</button></div>
      </div>`;
  }
}

const languageButton = ([code, name]: [Language, string]) => html`<button type="button" data-language=${code} lang=${code}
  aria-pressed=${language.value === code} @click=${() => choose(code)}>${name}</button>`;

/** Below its button, and within the window. */
function place(event: ToggleEvent): void {
  const menu = event.target as HTMLElement;
  const button = document.getElementById('person')?.getBoundingClientRect();
  if (event.newState !== 'open' || !button) return;
  menu.style.top = `${button.bottom + 4}px`;
  menu.style.right = `${Math.max(8, document.documentElement.clientWidth - button.right)}px`;
}
