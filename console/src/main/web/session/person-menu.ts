import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseDesktop, chooseSound, onDesktop, withSound } from '../alerts/settings';
import { playTone } from '../alerts/tone';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { placeBelow } from '../design/popover';
import { choose, language, type Language, t, term } from '../texts/texts';
import { person, signOut } from './session';

const LANGUAGES: [Language, string][] = [['de', 'Deutsch'], ['en', 'English']];

/** Says who is signed in; its menu has their roles, the language, and the way out. */
@customElement('person-menu')
export class PersonMenu extends ConsoleElement {
  constructor() {
    super();
    new Following(this, person, withSound, onDesktop);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!person.value) return nothing;
    const { id, name, roles } = person.value;
    return html`<button type="button" id="person" class="person" popovertarget="person-menu"><span class="name">${name}</span></button>
      <div id="person-menu" class="menu" popover @beforetoggle=${placeBelow}>
        <p class="who"><strong>${name}</strong> <span>${id}</span></p>
        <p class="roles">${roles.length > 0 ? roles.map(role => term(t().roles, role)).join(', ') : t().noRoles}</p>
        <div class="languages" role="group" aria-label=${t().language}>${LANGUAGES.map(languageButton)}</div>
        ${urgent()}
        <div class="buttons"><button type="button" id="sign-out" @click=${signOut}>${t().signOut}</button></div>
      </div>`;
  }
}

const urgent = (): TemplateResult => html`<fieldset class="urgent"><legend>${t().alerts.settings}</legend>
  <label><input type="checkbox" id="sound" .checked=${withSound.value} @change=${changeSound}> ${t().alerts.sound}</label>
  <label><input type="checkbox" id="desktop" .checked=${onDesktop.value} @change=${changeDesktop}> ${t().alerts.desktop}</label>
  <p class="quiet" role="status" id="desktop-refused"></p></fieldset>`;

/** Who turns the tone on hears it once, and the browser learns that it is wanted. */
function changeSound(event: Event): void {
  chooseSound((event.target as HTMLInputElement).checked);
  if (withSound.value) playTone();
}

async function changeDesktop(event: Event): Promise<void> {
  const box = event.target as HTMLInputElement;
  const isWanted = box.checked;
  await chooseDesktop(isWanted);
  box.checked = onDesktop.value;
  const said = document.getElementById('desktop-refused');
  if (said) said.textContent = isWanted && !onDesktop.value ? t().alerts.refused : '';
}

const languageButton = ([code, name]: [Language, string]) => html`<button type="button" data-language=${code} lang=${code}
  aria-pressed=${language.value === code} @click=${() => choose(code)}>${name}</button>`;
