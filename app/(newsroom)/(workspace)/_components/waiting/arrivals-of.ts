/** What to ask about a list that was made at `now` for an address: its filter, and what came since. */
export function arrivalsOf(list: 'queue' | 'flow' | 'own', now: Date, path: string): string {
  const query = new URLSearchParams(path.split('?')[1])
  query.set('of', list)
  query.set('since', String(now.getTime()))
  return query.toString()
}
