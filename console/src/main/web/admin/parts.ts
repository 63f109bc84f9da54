/** The administrators' pages, in the order of their tabs; the first is shown at `/admin`. */
export const PARTS = ['people', 'keys', 'text-modules', 'templates', 'rules', 'service-levels', 'audit'] as const;
export type Part = typeof PARTS[number];

export const addressOf = (part: Part, query: Record<string, string> = {}): string => {
  const wanted = new URLSearchParams(query).toString();
  return `/admin/${part}${wanted ? `?${wanted}` : ''}`;
};
