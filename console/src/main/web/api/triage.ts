import { request } from './request';

/** Triage's assessments, as far as the console reads them. */

export interface Assessment {
  outcome: string;
  reason?: string;
  category?: string;
  service?: string;
  impact?: number;
  urgency?: number;
  skills?: string[];
  confidence?: number;
  ruleSet?: { name: string; version: string };
  evidence?: { rule: string; observation: string; effect: string }[];
  alternatives?: { category?: string; tier?: number; rejectedBecause: string }[];
}

export const assessment = async (id: string): Promise<Assessment> =>
  (await request<Assessment>(`api/triage/v1/assessments/${id}`)).body;
