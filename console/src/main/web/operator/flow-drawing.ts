import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Hour } from './samples';

/** The drawing of the flow, by ECharts: a file of its own, since it weighs more than the rest of the page. */

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export interface Words {
  hour: (from: Date) => string;
  received: string;
  resolved: string;
  open: string;
}

/** Makes a chart. The content policy lets nobody write markup, and ECharts empties its place by doing so. */
export function chartIn(place: HTMLElement): ECharts {
  Object.defineProperty(place, 'innerHTML', { set: () => place.replaceChildren() });
  return init(place, null, { renderer: 'canvas' });
}

/** Draws the hours in the colours of the page. Its hints are drawn, too: markup is not for charts. */
export function draw(chart: ECharts, hours: readonly Hour[], words: Words): void {
  const style = getComputedStyle(chart.getDom());
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const [ink, soft, line, accent, panel] = ['--ink', '--soft', '--line', '--accent', '--panel'].map(colour);
  const font = style.fontFamily;
  const axis = { axisLabel: { color: soft, fontFamily: font }, splitLine: { lineStyle: { color: line } }, minInterval: 1 };
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: panel, borderColor: soft, textStyle: { color: ink, fontFamily: font },
    },
    xAxis: { type: 'category', data: hours.map(({ from }) => words.hour(from)), axisLine: { lineStyle: { color: soft } }, axisTick: { show: false }, axisLabel: { color: soft, fontFamily: font, hideOverlap: true } },
    yAxis: [{ type: 'value', ...axis }, { type: 'value', ...axis, splitLine: { show: false } }],
    series: [
      { type: 'bar', name: words.received, data: hours.map(({ received }) => received), itemStyle: { color: accent }, barMaxWidth: 18 },
      { type: 'bar', name: words.resolved, data: hours.map(({ resolved }) => resolved), itemStyle: { color: panel, borderColor: accent, borderWidth: 2 }, barMaxWidth: 18 },
      {
        type: 'line', name: words.open, yAxisIndex: 1, data: hours.map(({ open }) => Number.isNaN(open) ? null : open), symbol: 'diamond', symbolSize: 7,
        lineStyle: { color: soft, type: 'dashed', width: 2 }, itemStyle: { color: soft },
      },
    ],
  });
}
