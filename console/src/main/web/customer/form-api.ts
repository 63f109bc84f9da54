import { Problem } from './problem';

/** The form of the desk: which fields it has, and where it is sent. Nobody signs in for it. */

const FORM = '/api/intake/v1/request-form';

export interface Field {
  type: 'string';
  title?: string;
  'x-titles'?: Record<string, string>;
  'x-choices'?: Record<string, Record<string, string>>;
  'x-autocomplete'?: string;
  'x-multiline'?: boolean;
  maxLength?: number;
  format?: string;
  enum?: string[];
}

export interface Form {
  desk: string;
  address: string;
  schema: { required?: string[]; properties: Record<string, Field> };
  stamp: string;
}

export interface Filled {
  stamp: string;
  website: string;
  language: string;
  fields: Record<string, string>;
}

async function answer(options: RequestInit): Promise<Response> {
  const response = await fetch(FORM, { ...options, credentials: 'omit', redirect: 'error' });
  if (response.ok) return response;
  throw await Problem.of(response);
}

export const form = async (): Promise<Form> => await (await answer({})).json() as Form;

export async function sendForm(filled: Filled): Promise<void> {
  await answer({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(filled) });
}
