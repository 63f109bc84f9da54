import { State } from '../app/state';
import { request } from './request';

/** People of the desk, as escalation knows them. */

export interface Agent {
  id: string;
  name: string;
  tiers: number[];
  supervisor: boolean;
}

/** Who is signed in, as the desk knows them; null before. */
export const me = new State<Agent | null>(null);

/** Everybody of the desk; null before they were asked for. */
export const agents = new State<Agent[] | null>(null);

const AGENTS = 'api/escalation/v1/agents';
let isAsked = false;

/** The name of somebody of the desk; the id while it is not known. */
export const nameOf = (id: string): string => agents.value?.find(agent => agent.id === id)?.name ?? id;

/** Asks who is signed in. The desk works without the answer. */
export async function loadMe(): Promise<void> {
  me.value = (await request<Agent>(`${AGENTS}/me`).catch(() => undefined))?.body ?? me.value;
}

/** Asks for everybody, once. */
export async function loadAgents(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  const found = await request<{ agents: Agent[] }>(AGENTS).catch(() => { isAsked = false; return undefined; });
  agents.value = found?.body.agents ?? null;
}
