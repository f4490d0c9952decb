/**
 * Runs `work` over the items in their order, at most `width` at a time; returns the results in the same
 * order. The first failure ends it, once what had begun beside it has ended too.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  const rest = items.entries()
  const lane = async () => {
    for (const [index, item] of rest) {
      try {
        results[index] = await work(item, index)
      } catch (error) {
        failures.push(error)
      }
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  if (failures.length > 0) throw failures[0]
  return results
}
