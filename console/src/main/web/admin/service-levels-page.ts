import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { request } from '../api/request';
import { ConsoleElement } from '../design/console-element';
import { locale, t } from '../texts/texts';
import { Loading } from './loading';
import { a } from './texts';

interface Calendar {
  name: string;
  version: string;
  zone: string;
  week: Record<string, string[]>;
  holidays: string[];
  exceptions: Record<string, string[]>;
}

interface Target {
  priority: string;
  target: string;
  calendar: string;
}

interface Version {
  version: string;
  firstResponse: Target[];
  nextResponse?: Target[];
  calendars: Calendar[];
}

interface Levels {
  current: string;
  versions: Version[];
}

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** A Monday, from which the days' names are told. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

const load = async (): Promise<Levels> => (await request<Levels>('api/escalation/v1/service-levels')).body;

/** The times within which the desk promises to answer, and the hours that count. */
@customElement('service-levels-page')
export class ServiceLevelsPage extends ConsoleElement {
  readonly #levels = new Loading(this, load);

  protected override render(): TemplateResult {
    return this.#levels.shown(({ current, versions }) => html`${[...versions].sort((one, other) => Number(other.version === current) - Number(one.version === current))
      .map(version => html`<section class="group" data-key=${version.version}><h3>${a().version(version.version)} ${version.version === current ? html`<span class="tag">${a().forNew}</span>` : nothing}</h3>
        ${targets(version)}<div class="calendars">${version.calendars.map(calendar)}</div></section>`)}`);
  }
}

/** Targets of a version; earlier ones promise only the first response. */
function targets({ firstResponse, nextResponse = [] }: Version): TemplateResult {
  const isNextPromised = nextResponse.length > 0;
  return html`<table class="targets"><thead><tr><th scope="col">${t().work.priority}</th><th scope="col">${a().firstWithin}</th>
      ${isNextPromised ? html`<th scope="col">${a().nextWithin}</th>` : nothing}</tr></thead>
    <tbody>${firstResponse.map(first => html`<tr><th scope="row"><span class="priority ${first.priority.toLowerCase()}">${first.priority}</span></th><td>${within(first)}</td>
      ${isNextPromised ? html`<td>${nextResponse.filter(({ priority }) => priority === first.priority).map(within)}</td>` : nothing}</tr>`)}</tbody></table>`;
}

const within = ({ target, calendar: name }: Target): TemplateResult => html`${duration(target)} <span class="quiet">${calendarName(name)}</span>`;

const calendarName = (name: string): string => Object.hasOwn(a().calendars, name) ? a().calendars[name as keyof ReturnType<typeof a>['calendars']] : name;

/** A length of working time in words, such as of `PT1H30M`. */
export function duration(target: string): string {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(target) ?? [];
  const unit = (n: string, of: 'hour' | 'minute') => new Intl.NumberFormat(locale(), { style: 'unit', unit: of, unitDisplay: 'long' }).format(Number(n));
  return [hours && unit(hours, 'hour'), minutes && unit(minutes, 'minute')].filter(Boolean).join(' ') || target;
}

const dayName = (at: number): string => new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(at);
const dateName = (date: string): string => new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
const hours = (windows: string[] | undefined): string => windows?.length ? windows.map(window => window === '00:00-24:00' ? a().allDay : window.replace('-', '–')).join(', ') : a().closed;

function calendar(shown: Calendar): TemplateResult {
  const today = new Date().toISOString().slice(0, 10);
  const next = shown.holidays.filter(day => day >= today).slice(0, 8);
  return html`<section class="panel" data-calendar=${shown.name}><h4>${calendarName(shown.name)} <span class="quiet">${shown.zone}</span></h4>
    <table><tbody>${WEEK.map((day, at) => html`<tr><th scope="row">${dayName(MONDAY + at * DAY)}</th><td>${hours(shown.week[day])}</td></tr>`)}</tbody></table>
    ${Object.keys(shown.exceptions).length > 0 ? html`<h5>${a().exceptions}</h5><ul>${Object.entries(shown.exceptions).map(([date, windows]) => html`<li>${dateName(date)}: ${hours(windows)}</li>`)}</ul>` : nothing}
    ${shown.holidays.length > 0 ? html`<h5>${a().holidays}</h5><ul>${next.map(date => html`<li>${dateName(date)}</li>`)}</ul>
      ${shown.holidays.length > next.length ? html`<details class="set-apart"><summary>${a().allHolidays(shown.holidays.length)}</summary><ul>${shown.holidays.map(date => html`<li>${dateName(date)}</li>`)}</ul></details>` : nothing}` : nothing}
  </section>`;
}
