import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { go, parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { t } from '../texts/texts';
import { people, type Person, putPerson, removePerson } from './api';
import { choices, given, line } from './fields';
import { Loading } from './loading';
import './page-form';
import type { FormPlan } from './page-form';
import { addressOf } from './parts';
import { sentence } from './problems';
import { rolesTable } from './roles-table';
import { a } from './texts';
import { told, type Told } from './told';

const TIERS = [1, 2, 3];
const LIST = addressOf('people');

/** The people of the desk and their tiers, and what each role may do. */
@customElement('people-page')
export class PeoplePage extends ConsoleElement {
  readonly #people = new Loading(this, people);
  @state() private accessor done: Told | undefined;

  constructor() {
    super();
    new Following(this, place);
  }

  protected override render(): TemplateResult {
    return html`${this.#form()}${told(this.done)}
      ${this.#people.shown(all => html`<div class="bar"><p class="quiet">${a().peopleCount(all.length)}</p>
        <a class="button primary" id="add" href=${addressOf('people', { add: '' })}>${a().addPerson}</a></div>
        ${all.length === 0 ? html`<p>${a().noPeople}</p>` : this.#table(all)}`)}
      ${rolesTable()}`;
  }

  #table(all: Person[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${a().parts.people}><table class="people"><thead><tr><th scope="col">${a().name}</th><th scope="col">${a().id}</th><th scope="col">${a().tiers}</th><th><span class="unseen">${t().actionsTitle}</span></th></tr></thead>
      <tbody>${all.map(person => html`<tr data-key=${person.id}><th scope="row">${person.name}</th><td><code>${person.id}</code></td>
        <td>${person.tiers.length > 0 ? person.tiers.map(tier => html`<span class="tag">${t().tier(tier)}</span> `) : html`<span class="quiet">${a().noTier}</span>`}</td>
        <td class="deeds"><a class="button" href=${addressOf('people', { edit: person.id })} aria-label=${a().changeOf(person.name)}>${a().change}</a>
          <button type="button" aria-label=${a().removeOf(person.name)} @click=${() => this.#remove(person)}>${a().remove}</button></td></tr>`)}</tbody></table></div>`;
  }

  #form(): TemplateResult | typeof nothing {
    const wanted = parameters();
    const id = wanted.get('edit');
    const person = this.#people.value?.find(each => each.id === id);
    if (!wanted.has('add') && !person) return nothing;
    return html`<page-form .plan=${this.#plan(person)}></page-form>`;
  }

  #plan(person: Person | undefined): FormPlan {
    return {
      title: person ? a().changeOf(person.name) : a().addPerson, submit: t().save, back: LIST,
      fields: wrong => html`${person ? nothing : line({ name: 'id', label: a().id, wrong, hint: a().idHint })}
        ${line({ name: 'name', label: a().name, wrong }, person?.name)}
        ${choices({ name: 'tiers', label: a().tiers, wrong, hint: a().tiersHint }, TIERS.map(tier => [String(tier), `${t().tier(tier)}, ${a().tierNames[tier - 1]}`]), person?.tiers.map(String) ?? [])}`,
      send: async values => {
        const changed = { id: person?.id ?? given(values, 'id'), name: given(values, 'name'), tiers: values.getAll('tiers').map(Number) };
        await putPerson(changed);
        this.done = { words: a().saved(changed.name) };
        go(LIST);
        await this.#people.again();
      },
    };
  }

  async #remove(person: Person): Promise<void> {
    try {
      await removePerson(person.id);
      const undo = async () => {
        this.done = await putPerson(person).then(() => ({ words: a().isBack(person.name) }), problem => ({ words: sentence(problem) }));
        await this.#people.again();
      };
      this.done = { words: a().removed(person.name), undo };
    } catch (problem) {
      this.done = { words: sentence(problem) };
    }
    await this.#people.again();
  }
}
