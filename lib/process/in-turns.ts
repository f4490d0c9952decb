import { setImmediate } from 'node:timers/promises'

/** Maps one item after the other, and lets others have their turn in between: nobody waits for all of them. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  of: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    results.push(of(item))
    await setImmediate()
  }
  return results
}
