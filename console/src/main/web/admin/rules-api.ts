import { posting, request } from '../api/request';
import type { Assessment } from '../api/triage';

/** Triage's rules, as it tells them. */

export interface RuleSetSummary {
  name: string;
  version: string;
  rules: number;
  inForce: boolean;
}

export interface Rule {
  id: string;
  weight?: number;
  over?: string[];
  when?: Record<string, unknown>;
  then?: Record<string, unknown>;
}

export interface RuleSet {
  name: string;
  version: string;
  margin?: number;
  minConfidence?: number;
  rules: Rule[];
}

export type Preview = Assessment & { priority?: string; tier?: number; language?: { code: string } };

const RULE_SETS = 'api/triage/v1/rule-sets';
export const ruleSets = async (): Promise<RuleSetSummary[]> => (await request<RuleSetSummary[]>(RULE_SETS)).body;
export const ruleSet = async (version: string): Promise<RuleSet> => (await request<RuleSet>(`${RULE_SETS}/${encodeURIComponent(version)}`)).body;
export const tried = async (subject: string, text: string): Promise<Preview> => (await request<Preview>('api/triage/v1/previews', posting({ subject, text, channel: 'EMAIL' }))).body;
