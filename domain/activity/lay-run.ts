/** A number of a run with what tells of it, or numbers in a row that nothing here tells of. */
export type RunStep<Told> =
  | { kind: 'told'; number: number; told: Told[] }
  | { kind: 'missing'; first: number; last: number }

/** A run from its last known number down to 1. What is not here is said, never passed over. */
export function layRun<Told extends { number: number }>(entries: readonly Told[]): RunStep<Told>[] {
  const numbers = [...new Set(entries.map(({ number }) => number))].toSorted((a, b) => b - a)
  return numbers.flatMap((number, index) => {
    const below = numbers[index + 1] ?? 0
    const told = entries.filter((entry) => entry.number === number)
    const step: RunStep<Told> = { kind: 'told', number, told }
    if (number - below === 1) return [step]
    return [step, { kind: 'missing', first: below + 1, last: number - 1 }]
  })
}
