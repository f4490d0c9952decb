import lists from './data/towns.json' with { type: 'json' }

/** The names of all towns, townships and streets below the division whose code begins with `prefix`. */
export function listTowns(prefix: string): string[] {
  return Object.entries<string[]>(lists.towns)
    .filter(([county]) => county.startsWith(prefix))
    .flatMap(([, names]) => names)
}
