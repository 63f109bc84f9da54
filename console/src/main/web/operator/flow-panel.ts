import type { ECharts } from 'echarts/core';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { language, locale, t } from '../texts/texts';
import { type Hour, hoursOf, samples } from './samples';
import { o } from './texts';

type Drawing = typeof import('./flow-drawing');

const hourName = (from: Date): string => new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(from);
const sumOf = (hours: readonly Hour[], of: 'received' | 'resolved'): number => hours.reduce((sum, hour) => sum + hour[of], 0);

/** What came in and went out, hour by hour: a drawing, and the same figures as a table. */
@customElement('flow-panel')
export class FlowPanel extends ConsoleElement {
  @query('.chart') private accessor place!: HTMLElement | null;
  @state() private accessor isMissing = false;
  #drawing: Promise<Drawing> | undefined;
  #chart: ECharts | undefined;
  readonly #size = new ResizeObserver(() => this.#chart?.resize());
  readonly #theme = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = () => void this.#draw();

  constructor() {
    super();
    new Following(this, samples, language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#theme.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#theme.removeEventListener('change', this.#redraw);
    this.#size.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  protected override render(): TemplateResult {
    const { isLoaded, list, day, whyNot } = samples.value;
    const hours = hoursOf(list);
    return html`<section id="flow" class="panel" aria-labelledby="flow-title">
      <header><h2 id="flow-title">${o().flow}</h2>
        <p class="legend"><span class="key received">${o().received}</span> <span class="key resolved">${o().resolved}</span> <span class="key open">${o().open}</span></p></header>
      ${hours.length === 0 ? html`<p class="quiet">${whyNot?.() ?? (!isLoaded ? t().loading : day ? o().noSamples : o().samplesFrom)}</p>` : html`
        <p class="flow-text"><strong>${o().flowText(sumOf(hours, 'received'), sumOf(hours, 'resolved'))}</strong> <span class="quiet">${o().perHour}</span></p>
        ${this.isMissing ? html`<p class="message" role="status">${o().chartMissing}</p>` : html`<div class="chart" aria-hidden="true"></div>`}
        <details ?open=${this.isMissing}><summary>${o().figures}</summary>${table(hours)}</details>`}
    </section>`;
  }

  protected override updated(): void {
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const { place } = this;
    const hours = hoursOf(samples.value.list);
    if (!place || hours.length === 0) return;
    try {
      const drawing = await (this.#drawing ??= import('./flow-drawing'));
      if (!place.isConnected) return;
      if (this.#chart?.getDom() !== place) {
        this.#chart?.dispose();
        this.#chart = drawing.chartIn(place);
        this.#size.observe(place);
      }
      drawing.draw(this.#chart, hours, { hour: hourName, received: o().received, resolved: o().resolved, open: o().open });
    } catch {
      this.#drawing = undefined;
      this.isMissing = true;
    }
  }
}

const table = (hours: readonly Hour[]): TemplateResult => html`<div class="scroll" tabindex="0" role="group" aria-label=${o().figures}><table>
  <thead><tr><th scope="col">${o().hour}</th><th scope="col">${o().received}</th><th scope="col">${o().resolved}</th><th scope="col">${o().open}</th></tr></thead>
  <tbody>${hours.map(({ from, received, resolved, open }) => html`<tr><th scope="row">${hourName(from)}</th>${Number.isNaN(open) ? html`<td>–</td><td>–</td><td>–</td>`
    : html`<td>${received}</td><td>${resolved}</td><td>${open}</td>`}</tr>`)}</tbody></table></div>${nothing}`;
