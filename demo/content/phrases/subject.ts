/** Something committees look into, with what one sees, what is missing and what might help. */
export interface Subject {
  name: string
  /** A short form for headlines. */
  short: string
  /** Where one goes to see it. */
  sites: readonly string[]
  /** What is already done, as clauses. */
  done: readonly string[]
  /** What is missing, as clauses. */
  gaps: readonly string[]
  /** Suggestions, as clauses beginning with a verb. */
  advice: readonly string[]
  /** Months of the year it belongs to; all when left out. */
  months?: readonly number[]
}
