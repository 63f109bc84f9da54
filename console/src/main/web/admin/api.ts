import { type Answer, posting, request, send } from '../api/request';

/** What administrators ask of the four services. */

export const SERVICES = ['intake', 'triage', 'escalation', 'notification'] as const;
export type Service = typeof SERVICES[number];
export type Tongue = 'de' | 'en';
export type Wording = Record<Tongue, string>;

export interface Person {
  id: string;
  name: string;
  tiers: number[];
}

export interface ApiKey {
  keyId: string;
  name: string;
  scopes: string[];
  state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  previousValidUntil?: string | null;
  revokedAt?: string | null;
  lastUsedAt?: string | null;
}

export interface TextModule {
  id: string;
  category: string;
  title: Wording;
  body: Wording;
  revision: number;
}

export interface Template {
  name: string;
  automatic: boolean;
  subject: Wording;
}

export interface Mail {
  from: string;
  subject: string;
  text: string;
  html: string;
}

export interface SentMail {
  outcome: 'ACCEPTED' | 'NOT_NOW' | 'REFUSED' | 'UNCLEAR';
  reason?: string;
}

const putting = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({ ...posting(body, headers), method: 'PUT' });
const at = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

const AGENTS = 'api/escalation/v1/agents';
export const people = async (): Promise<Person[]> => (await request<{ agents: Person[] }>(AGENTS)).body.agents;
export const putPerson = ({ id, name, tiers }: Person): Promise<Answer<Person>> => request(at(AGENTS, id), putting({ name, tiers }));
export const removePerson = (id: string): Promise<Response> => send(at(AGENTS, id), { method: 'DELETE' });

const KEYS = 'api/intake/v1/api-keys';
export interface KeyPage {
  apiKeys: ApiKey[];
  nextCursor?: string;
}
export interface IssuedKey {
  key: string;
  apiKey: ApiKey;
}
export const keys = async (cursor?: string): Promise<KeyPage> => (await request<KeyPage>(`${KEYS}?limit=50${cursor ? `&cursor=${cursor}` : ''}`)).body;
export const makeKey = async (wish: object): Promise<IssuedKey> => (await request<IssuedKey>(KEYS, posting(wish))).body;
export const rotateKey = async (id: string, wish: object): Promise<IssuedKey> => (await request<IssuedKey>(`${at(KEYS, id)}/rotate`, posting(wish))).body;
export const revokeKey = (id: string): Promise<Answer<ApiKey>> => request(`${at(KEYS, id)}/revoke`, { method: 'POST' });

const MODULES = 'api/escalation/v1/text-modules';
export interface TextModules {
  textModules: TextModule[];
  placeholders: string[];
}
export const textModules = async (): Promise<TextModules> => (await request<TextModules>(MODULES)).body;
/** Saves one over the revision that was seen, 0 if there was none. */
export const putModule = async ({ id, category, title, body, revision }: TextModule): Promise<TextModule> =>
  (await request<TextModule>(at(MODULES, id), putting({ category, title, body }, seen(revision)))).body;
export const removeModule = ({ id, revision }: TextModule): Promise<Response> => send(at(MODULES, id), { method: 'DELETE', headers: seen(revision) });
const seen = (revision: number): Record<string, string> => revision ? { 'If-Match': `"${revision}"` } : { 'If-None-Match': '*' };

const TEMPLATES = 'api/notification/v1/templates';
export const templates = async (): Promise<Template[]> => (await request<{ templates: Template[] }>(TEMPLATES)).body.templates;
export const preview = async (name: string, language: Tongue): Promise<Mail> => (await request<Mail>(`${at(TEMPLATES, name)}/preview`, posting({ language }))).body;
export const testMail = async (name: string, language: Tongue, to: string): Promise<SentMail> =>
  (await request<SentMail>(`${at(TEMPLATES, name)}/test-mail`, posting({ language, to }))).body;
