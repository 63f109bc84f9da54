import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Problem } from '../api/request';
import { go, parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { language, t } from '../texts/texts';
import { putModule, removeModule, type TextModule, type TextModules, textModules } from './api';
import { Loading } from './loading';
import { bodyFields, headFields, moduleOf, previews, theirs } from './module-form';
import './page-form';
import type { FormPlan, PageForm } from './page-form';
import { addressOf } from './parts';
import { sentence } from './problems';
import { a } from './texts';
import { told, type Told } from './told';

const LIST = addressOf('text-modules');

/** The answers that agents put into what they write. */
@customElement('modules-page')
export class ModulesPage extends ConsoleElement {
  readonly #modules = new Loading(this, textModules);
  @state() private accessor done: Told | undefined;
  /** What stands in the form, for the preview; nothing before it was changed. */
  @state() private accessor typed: Partial<Record<'de' | 'en', string>> = {};
  /** What somebody else has made of it meanwhile. */
  @state() private accessor other: TextModule | undefined;
  @query('page-form') private accessor form!: PageForm | null;
  #edited = '';
  #seen = 0;

  constructor() {
    super();
    new Following(this, place);
  }

  protected override willUpdate(): void {
    const edited = parameters().get('edit') ?? (parameters().has('add') ? '+' : '');
    if (edited === this.#edited) return;
    this.#edited = edited;
    this.#seen = 0;
    this.typed = {};
    this.other = undefined;
  }

  protected override render(): TemplateResult {
    return html`${this.#modules.shown(all => html`${this.#editor(all)}${told(this.done)}
      <div class="bar"><p class="quiet">${a().modulesCount(all.textModules.length)}</p>
        <a class="button primary" id="add" href=${addressOf('text-modules', { add: '' })}>${a().addModule}</a></div>
      ${all.textModules.length === 0 ? html`<p>${a().noModules}</p>` : categories(all.textModules).map(([category, modules]) => html`<section class="group"><h3>${category}</h3>
        <ul class="tiles">${modules.map(module => this.#card(module))}</ul></section>`)}`)}`;
  }

  #card(module: TextModule): TemplateResult {
    const title = module.title[language.value];
    return html`<li data-key=${module.id}><div class="tile-head"><h4>${title}</h4> <code>${module.id}</code></div>
      <p class="excerpt">${module.body[language.value]}</p>
      <div class="buttons"><a class="button" href=${addressOf('text-modules', { edit: module.id })} aria-label=${a().changeOf(title)}>${a().change}</a>
        <button type="button" aria-label=${a().removeOf(title)} @click=${() => this.#remove(module)}>${a().remove}</button></div></li>`;
  }

  #editor({ textModules: all, placeholders }: TextModules): TemplateResult | typeof nothing {
    const module = all.find(each => each.id === parameters().get('edit'));
    if (!module && !parameters().has('add')) return nothing;
    this.#seen ||= module?.revision ?? 0;
    return html`<page-form .plan=${this.#plan(module, placeholders, all)}></page-form>
      ${previews({ ...module?.body, ...this.typed })}`;
  }

  #plan(module: TextModule | undefined, placeholders: string[], all: TextModule[]): FormPlan {
    return {
      title: module ? a().changeOf(module.title[language.value]) : a().addModule, submit: t().save, back: LIST,
      fields: wrong => html`${headFields(module, wrong, all)}${bodyFields(module, wrong, placeholders, (tongue, text) => { this.typed = { ...this.typed, [tongue]: text }; })}`,
      send: async values => {
        const wish = { ...moduleOf(values, module?.id), revision: this.#seen };
        try {
          await putModule(wish);
        } catch (problem) {
          if (problem instanceof Problem && problem.status === 412) this.other = await this.#present(wish.id);
          throw problem;
        }
        this.done = { words: a().saved(wish.title[language.value]) };
        go(LIST);
        await this.#modules.again();
      },
      refused: problem => problem instanceof Problem && problem.status === 412 ? theirs(this.other, this.#over) : undefined,
    };
  }

  readonly #present = async (id: string): Promise<TextModule | undefined> =>
    (await textModules().catch(() => undefined))?.textModules.find(each => each.id === id);

  /** What one has typed is saved over what the other has made, of which one has read it now. */
  readonly #over = (): void => {
    this.#seen = this.other?.revision ?? 0;
    this.form?.settle();
    this.querySelector('form')?.requestSubmit();
  };

  async #remove(module: TextModule): Promise<void> {
    const title = module.title[language.value];
    try {
      await removeModule(module);
      const undo = async () => {
        this.done = await putModule({ ...module, revision: 0 }).then(() => ({ words: a().isBack(title) }), problem => ({ words: sentence(problem) }));
        await this.#modules.again();
      };
      this.done = { words: a().removed(title), undo };
    } catch (problem) {
      this.done = { words: sentence(problem) };
    }
    await this.#modules.again();
  }
}

const categories = (modules: TextModule[]): [string, TextModule[]][] => [...new Set(modules.map(({ category }) => category))]
  .map(category => [category, modules.filter(module => module.category === category)]);
