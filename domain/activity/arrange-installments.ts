/** A number of a run with the reports of it, or numbers in a row of which there is no report. */
export type InstallmentStep<Entry> =
  | { kind: 'reported'; number: number; reports: Entry[] }
  | { kind: 'missing'; first: number; last: number }

/** A run from its last known number down to 1. Missing numbers are listed, never passed over. */
export function arrangeInstallments<Entry extends { number: number }>(
  entries: readonly Entry[],
): InstallmentStep<Entry>[] {
  const numbers = [...new Set(entries.map(({ number }) => number))].toSorted((a, b) => b - a)
  return numbers.flatMap((number, index) => {
    const below = numbers[index + 1] ?? 0
    const reports = entries.filter((entry) => entry.number === number)
    const step: InstallmentStep<Entry> = { kind: 'reported', number, reports }
    if (number - below === 1) return [step]
    return [step, { kind: 'missing', first: below + 1, last: number - 1 }]
  })
}
