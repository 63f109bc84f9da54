import { request } from './request';

/** Texts that agents put into their replies, as escalation keeps them. */

export interface TextModule {
  id: string;
  title: Partial<Record<string, string>>;
  body: Partial<Record<string, string>>;
  category?: string | null;
}

export const textModules = async (): Promise<TextModule[]> =>
  (await request<{ textModules: TextModule[] }>('api/escalation/v1/text-modules')).body.textModules;
