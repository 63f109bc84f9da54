import { request } from '../api/request';

/** Scopes of API keys, as intake's own description of its API names them. */

interface Described {
  components?: { schemas?: { NewApiKey?: { properties?: { scopes?: { items?: { enum?: string[]; pattern?: string } } } } } };
}

export async function scopes(): Promise<string[]> {
  const { body } = await request<Described>('api/intake/openapi?format=json');
  const { enum: named, pattern = '' } = body.components?.schemas?.NewApiKey?.properties?.scopes?.items ?? {};
  return named ?? alternatives(pattern);
}

/** The texts that a pattern of names and alternatives stands for, such as `channel:(web|email)|ticket:read`. */
export const alternatives = (pattern: string): string[] =>
  (pattern.match(/(?:\([^)]*\)|[^|(])+/g) ?? []).flatMap(each => {
    const [, before = '', choice, after = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(each) ?? [undefined, each, ''];
    return choice ? choice.split('|').map(one => before + one + after) : [before];
  });
