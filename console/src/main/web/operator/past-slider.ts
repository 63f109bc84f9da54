import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { go, parameters, place, replaceAddress, withParameters } from '../app/router';
import { Following } from '../app/state';
import { ConsoleElement } from '../design/console-element';
import { dateTime, locale } from '../texts/texts';
import type { Sample } from './api';
import { dayOf, localDay, sampleAt, samples } from './samples';
import { o } from './texts';

/** The sample of the past that the address names, or the last one of its day; nothing if the present is meant. */
export function pastShown(): Sample | undefined {
  const at = parameters().get('at');
  const { list, day } = samples.value;
  if (!at || Number.isNaN(Date.parse(at))) return day ? list.at(-1) : undefined;
  return list[sampleAt(list, at)] ?? list[0];
}

function addressWith(changes: Record<string, string | undefined>): string {
  const wanted = parameters();
  Object.entries(changes).forEach(([name, value]) => value ? wanted.set(name, value) : wanted.delete(name));
  return withParameters('/operator', wanted);
}

const timeOnly = (at: string): string => new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(at));

/** Chooses the instant that the diagram shows: the present, or any sample of a day. */
@customElement('past-slider')
export class PastSlider extends ConsoleElement {
  constructor() {
    super();
    new Following(this, samples, place);
  }

  protected override render(): TemplateResult {
    const { list, day, isLoaded, whyNot } = samples.value;
    const shown = pastShown();
    const [first, last] = [list[0], list.at(-1)];
    const at = shown ? list.indexOf(shown) : list.length;
    const end = day ? Math.max(0, list.length - 1) : list.length;
    return html`<div class="past" role="group" aria-label=${o().slider}>
      <label class="field"><span>${o().day}</span><input id="day" type="date" max=${localDay(new Date())} .value=${day || localDay(new Date())}
        @change=${chooseDay}></label>
      <label class="field slide"><span>${o().slider}: <strong>${shown ? dateTime(shown.at) : o().now}</strong></span>
        <input id="slider" type="range" min="0" max=${end} step="1" .value=${String(Math.min(at, end))}
          ?disabled=${list.length === 0} aria-valuetext=${shown ? dateTime(shown.at) : o().now} @input=${slide}>
        <span class="ends" aria-hidden="true"><span>${first ? timeOnly(first.at) : nothing}</span><span>${day ? last ? timeOnly(last.at) : nothing : o().now}</span></span></label>
      ${shown || day ? html`<p class="buttons"><button type="button" id="back-to-now" @click=${() => go(addressWith({ at: undefined, day: undefined }))}>${o().back}</button></p>` : nothing}
      ${isLoaded && list.length === 0 ? html`<p class="quiet">${day ? o().noSamples : o().samplesFrom}</p>` : nothing}
      ${whyNot ? html`<p class="message" role="status">${whyNot()}</p>` : nothing}
    </div>`;
  }
}

/** Each instant has its address; Back goes to what was shown before sliding, not through all of it. */
function slide(event: Event): void {
  const sample = samples.value.list[Number((event.target as HTMLInputElement).value)];
  const isSliding = parameters().has('at');
  (isSliding ? replaceAddress : go)(addressWith({ at: sample?.at }));
}

function chooseDay(event: Event): void {
  const day = dayOf((event.target as HTMLInputElement).value);
  go(addressWith({ day: day === localDay(new Date()) ? undefined : day, at: undefined }));
}
