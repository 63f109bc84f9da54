import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { tick } from '../live/clock';
import type { DeskShown } from './desk-shown';
import { o } from './texts';
import { geometry } from './track-geometry';
import { arriving, out, track } from './track-parts';

/** The desk as tracks: each tier is one, its sections are as thick as they have tickets, and a signal tells of the promises. */
@customElement('track-diagram')
export class TrackDiagram extends ConsoleElement {
  @property({ attribute: false }) accessor desk!: DeskShown;
  @state() private accessor width = 0;
  @query('.track-board') private accessor board!: HTMLElement;
  readonly #size = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  constructor() {
    super();
    new Following(this, tick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#size.observe(this.board));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<div class="track-board" data-now=${this.desk.isNow}>${this.width > 0 ? this.#drawing() : nothing}</div>`;
  }

  #drawing(): TemplateResult {
    const { tracks, isNow } = this.desk;
    const place = geometry(this.width, tracks.length);
    const most = Math.max(1, ...tracks.flatMap(each => each.sections.map(section => section.tickets)));
    const names = tracks[0]?.sections.map(({ lane }, at) =>
      svg`<text class="lane-name" aria-hidden="true" x=${place.section(at).x} y="26">${o().lanes[lane]}</text>`);
    return html`<svg class="tracks" width=${place.width} height=${place.height} viewBox="0 0 ${place.width} ${place.height}"
      role="group" aria-label=${o().diagram}>
      <defs><pattern id="late-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="7" height="7"/><rect class="hatch-line" width="3" height="7"/></pattern></defs>
      ${place.isNarrow ? nothing : names}
      ${arriving(this.desk.arriving, place)}
      ${tracks.map((each, row) => track(each, row, tracks.length, most, place, isNow))}
      ${out(this.desk, tracks.length, place)}
    </svg>`;
  }
}
