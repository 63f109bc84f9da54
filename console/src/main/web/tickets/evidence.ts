import { html, nothing, type TemplateResult } from 'lit';
import type { Assessment } from '../api/triage';
import { observationWords } from './counted-words';
import { locale, t, term } from '../texts/texts';

/** Evidence for where triage has put a ticket. */
export const evidence = (assessment: Assessment): TemplateResult => html`<div>
  <p class="verdict">${assessment.outcome === 'DEFERRED' ? t().deferred : t().triaged}${assessment.reason ? ` – ${term(t().work.deferrals, assessment.reason)}` : ''}</p>
  <dl class="pairs">${facts(assessment).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
  ${assessment.evidence?.length ? rules(assessment.evidence) : nothing}
  ${assessment.alternatives?.length ? alternatives(assessment.alternatives) : nothing}
</div>`;

function facts(assessment: Assessment): [string, string | number][] {
  const { category, impact, urgency, skills, confidence, ruleSet } = assessment;
  const all: [string, string | number | null | undefined][] = [
    [t().category, category && term(t().categories, category)], [t().impact, impact], [t().urgency, urgency], [t().skills, skills?.join(', ')],
    [t().confidence, confidence?.toLocaleString(locale(), { style: 'percent' })],
    [t().ruleSet, ruleSet && `${ruleSet.name} ${ruleSet.version}`],
  ];
  return all.filter((fact): fact is [string, string | number] => fact[1] !== undefined && fact[1] !== null && fact[1] !== '');
}

const rules = (all: NonNullable<Assessment['evidence']>) => html`<ul class="rules">${all.map(({ rule, observation, effect }) =>
  html`<li><strong>${observationWords(observation)}</strong><span class="quiet">${t().evidenceRule} ${rule}: <code>${effect}</code></span></li>`)}</ul>`;

const alternatives = (all: NonNullable<Assessment['alternatives']>) => html`<div><h3>${t().alternatives}</h3>
  <ul>${all.map(item => html`<li><strong>${[item.category && term(t().categories, item.category), item.tier && t().tier(item.tier)].filter(Boolean).join(', ')}</strong> – ${item.rejectedBecause}</li>`)}</ul></div>`;
