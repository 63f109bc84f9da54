import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Totals } from '../api/notification';
import { ConsoleElement } from '../design/console-element';
import { board, connected } from '../live/board-stream';
import '../live/fresh-label';
import { choose, language, type Language, t } from '../texts/texts';
import { agent, nameAgent } from './agent';
import { Following } from './state';

const LANGUAGES: [Language, string][] = [['de', 'Deutsch'], ['en', 'English']];

/** The head of every page: connection, totals, who is here, and the language. */
@customElement('top-bar')
export class TopBar extends ConsoleElement {
  constructor() {
    super();
    new Following(this, agent, board, connected);
  }

  protected override render(): TemplateResult {
    return html`<header class="top">
      <div class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 29V17M16 17 7 5M16 17l9-12"/><circle cx="16" cy="17" r="4.5"/></svg>
        <div><h1>Stellwerk</h1>${connection(connected.value)} <fresh-label></fresh-label></div>
      </div>
      <dl id="totals" class="totals">${board.value ? totals(board.value.totals) : nothing}</dl>
      <div class="settings">
        <label class="agent"><span>${t().agent}</span>
          <input id="agent" name="agent" autocomplete="username" maxlength="100" spellcheck="false"
            placeholder=${t().agentHint} .value=${agent.value} @input=${nameTyped}>
        </label>
        <div class="languages" role="group" aria-label=${t().language}>${LANGUAGES.map(languageButton)}</div>
      </div>
    </header>`;
  }
}

const connection = (isUp: boolean | null) => html`<p id="connection" class="connection" role="status"
  data-connected=${isUp === true}>${isUp === null ? t().connecting : isUp ? t().live : t().offline}</p>`;

function totals(all: Totals): TemplateResult[] {
  const figures: [keyof ReturnType<typeof t>['totals'], number][] = [
    ['open', all.open], ['waitingTotal', all.waiting + all.arriving], ['inProgressTotal', all.inProgress],
    ['breached', all.breached], ['done', all.doneToday],
  ];
  return figures.map(([name, value]) => html`<div data-figure=${name}
    class=${name === 'breached' && value > 0 ? 'figure is-late' : 'figure'}><dt>${t().totals[name]}</dt><dd>${value}</dd></div>`);
}

const languageButton = ([code, name]: [Language, string]) => html`<button type="button" data-language=${code} lang=${code}
  aria-label=${name} aria-pressed=${language.value === code} @click=${() => choose(code)}>${code.toUpperCase()}</button>`;

/** Spaces within a name are being typed, so they stay in the field; the name itself is trimmed. */
const nameTyped = (event: Event): void => nameAgent((event.target as HTMLInputElement).value);
