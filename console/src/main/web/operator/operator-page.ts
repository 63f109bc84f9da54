import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LIST_NAMES, type ListName, parameters, place } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { addStyles } from '../design/page-styles';
import { board } from '../live/board-stream';
import { now } from '../live/clock';
import '../setaside/set-aside-list';
import { dateTime, t } from '../texts/texts';
import './dead-letters';
import { deskAt, deskNow } from './desk-shown';
import { duePanel } from './due-panel';
import './flow-panel';
import './load-panel';
import styles from './operator.page.css';
import { pastShown } from './past-slider';
import { Repeated } from './repeated';
import './running-panel';
import { dayOf, loadSamples, samples } from './samples';
import { o } from './texts';
import './track-diagram';

const EVERY = 20_000;
/** Time after which there is another sample; it comes a little late. */
const SAMPLED = 5 * 60_000 + 15_000;

addStyles(styles);

/** The page of those who run the desk: the tiers as tracks, what came and went, who has how much, and what was set aside. */
@customElement('operator-page')
export class OperatorPage extends ConsoleElement {
  #day: string | undefined;

  constructor() {
    super();
    new Following(this, board, place, samples);
    new Repeated(this, EVERY, async () => {
      if (isOld()) await loadSamples(dayOf(parameters().get('day')));
    });
  }

  protected override willUpdate(): void {
    const day = dayOf(parameters().get('day'));
    if (this.#day !== undefined && day !== this.#day) void loadSamples(day);
    this.#day = day;
  }

  protected override render(): TemplateResult {
    return html`<div class="operator">
      ${diagram()}
      <div class="column"><flow-panel></flow-panel>${duePanel(board.value)}</div>
      <div class="column"><load-panel></load-panel><running-panel></running-panel></div>
      ${setAside()}
    </div>`;
  }
}

/** True if samples are missing, or those of the present have become more. */
function isOld(): boolean {
  const { day, isLoaded, list, whyNot } = samples.value;
  const wanted = dayOf(parameters().get('day'));
  return !isLoaded || whyNot !== undefined || day !== wanted || (!day && now() - Date.parse(list.at(-1)?.at ?? '1970-01-01') > SAMPLED);
}

function diagram(): TemplateResult {
  const past = pastShown();
  const desk = past ? deskAt(past) : board.value && deskNow(board.value);
  return html`<section id="diagram" class="diagram" aria-labelledby="diagram-title" tabindex="-1">
    <header><h2 id="diagram-title">${o().diagram}, <span id="shown-at">${past ? o().at(dateTime(past.at)) : o().liveNow}</span></h2>
      ${past ? html`<p class="quiet">${o().pastHint}</p>` : nothing}</header>
    ${desk ? html`<track-diagram .desk=${desk}></track-diagram>` : html`<p class="quiet">${t().loading}</p>`}
    <past-slider></past-slider>
  </section>`;
}

const listShown = (): ListName | 'dead' => LIST_NAMES.find(name => name === parameters().get('list')) ?? 'dead';

/** The lists of what was set aside; each has its address. */
function setAside(): TemplateResult {
  const shown = listShown();
  const tab = (name: ListName | 'dead', words: string) => html`<a href=${addressOf(name)} aria-current=${name === shown ? 'page' : nothing}>${words}</a>`;
  return html`<section id="operator-lists" class="panel" aria-labelledby="operator-lists-title"><h2 id="operator-lists-title">${o().setAside}</h2>
    <nav class="views" aria-label=${o().setAside}>${tab('dead', o().dead)}${LIST_NAMES.map(name => tab(name, t().lists[name].name))}</nav>
    ${shown === 'dead' ? html`<dead-letters></dead-letters>` : html`<set-aside-list .list=${shown}></set-aside-list>`}
  </section>`;
}

function addressOf(list: ListName | 'dead'): string {
  const wanted = parameters();
  wanted.set('list', list);
  return `/operator?${wanted.toString()}`;
}
