// The console of a start: each step says what it does, and then how long it took.

import { sayGoingOn } from '../going-on.mjs'

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Runs `work` as a named step. What it resolves to may add a word through `outcome`. */
export async function step<T>(
  name: string,
  work: () => Promise<T> | T,
  outcome: (result: T) => string = () => '好了',
): Promise<T> {
  const started = performance.now()
  console.log(`${name}……`)
  const result = await sayGoingOn(Promise.try(work))
  const took = (performance.now() - started) / 1000
  console.log(`  ${outcome(result)}（${took.toFixed(1)} 秒）`)
  return result
}

/** Lines of a table with columns as wide as they need be; Chinese characters take two places. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const width = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0)
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  )
}
