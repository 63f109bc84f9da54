import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closeStormBreaker } from '../api/notification';
import { Problem } from '../api/request';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { board, connected } from '../live/board-stream';
import { t, term } from '../texts/texts';
import { ask, gatewayHealth, type Service, SERVICES } from './api';
import './board-rebuild';
import { Repeated } from './repeated';
import { o, told } from './texts';

const EVERY = 15_000;

/** What runs and what does not: the services, the live view, the mails, and the board's own table. */
@customElement('running-panel')
export class RunningPanel extends ConsoleElement {
  @state() private accessor health: Partial<Record<Service, boolean>> = {};

  constructor() {
    super();
    new Following(this, board, connected);
    new Repeated(this, EVERY, () => this.#ask());
  }

  protected override render(): TemplateResult {
    const deliveries = board.value?.deliveries;
    const isDown = SERVICES.some(service => this.health[service] === false);
    return html`<section id="running" class="panel" aria-labelledby="running-title"><h2 id="running-title">${o().running}</h2>
      <ul class="health">${SERVICES.map(service => part(service, o().services[service], this.health[service]))}
        <li data-part="stream">${signal(connected.value ?? undefined, o().stream, connected.value === null ? o().asking : connected.value ? o().streamUp : o().streamDown)}</li></ul>
      ${isDown ? html`<p class="message" role="status">${o().downHint}</p>` : nothing}
      ${deliveries ? html`<h3>${o().mails}</h3><p id="operator-mails">${t().mailsText(deliveries)}${deliveries.inDoubt > 0
        ? html` · <a href="/operator?list=held"><strong>${t().inDoubt(deliveries.inDoubt)}</strong></a>` : nothing}</p>
        <p>${signal(deliveries.storm === 'CLOSED', o().storm, term(o().storms, deliveries.storm))}</p>
        ${deliveries.storm === 'CLOSED' ? nothing : html`<div class="buttons"><once-button .label=${t().stormClose} .work=${closeStorm}></once-button></div>`}` : nothing}
      <board-rebuild></board-rebuild>
    </section>`;
  }

  /** A service that answers is up, whoever stands between; where a gateway says more, it is asked, too. */
  async #ask(): Promise<void> {
    const [known, ...answers] = await Promise.all([gatewayHealth(), ...SERVICES.map(answersItself)]);
    this.health = Object.fromEntries(SERVICES.map((service, at) => [service, answers[at] && known.get(service) !== false]));
  }
}

const closeStorm = told(async () => {
  await closeStormBreaker();
  return o().stormDone;
});

const answersItself = (service: Service): Promise<boolean> =>
  ask(service).then(() => true, problem => problem instanceof Problem && problem.status < 500);

const part = (service: Service, name: string, isUp: boolean | undefined): TemplateResult =>
  html`<li data-part=${service}>${signal(isUp, name, isUp === undefined ? o().asking : isUp ? o().up : o().down)}</li>`;

const signal = (isGood: boolean | undefined, name: string, words: string): TemplateResult =>
  html`<span class="signal" data-aspect=${isGood === undefined ? 'none' : isGood ? 'clear' : 'danger'}><span class="lamp" aria-hidden="true"></span><span
    class="words"><strong>${name}</strong> ${words}</span></span>`;
