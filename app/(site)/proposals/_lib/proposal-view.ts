import { MATTER_STEPS, MOVER_KINDS, type MatterStep, type MoverKind } from '#db/matter-states'
import { PROMISED, type Promised } from '#domain/matter/promised'
import { TIMINGS, type ProposalFilter } from '#domain/matter/steps'
import { parseProposalNumber, type ProposalChoice } from '#lib/addresses/proposal-paths'
import { isPlainText } from '#lib/plain-text'
import { CLASSES_OR_NONE, type ClassOrNone } from '#lib/proposal-standing'

export interface ProposalView {
  choice: ProposalChoice | null
  /** The number after which a further page begins. */
  after: number | null
}

const MAX_CATEGORY = 100

const READ: Record<ProposalChoice['kind'], (value: string) => ProposalFilter | null> = {
  steps: (value) => {
    const step = MATTER_STEPS.find((one) => one === value)
    return step ? { step } : null
  },
  categories: (value) =>
    value.length <= MAX_CATEGORY && isPlainText(value) ? { category: value } : null,
  movers: (value) => {
    const moverKind = MOVER_KINDS.find((one) => one === value)
    return moverKind ? { moverKind } : null
  },
  classes: (value) => {
    const resultClass = CLASSES_OR_NONE.find((one) => one === value)
    return resultClass ? { resultClass } : null
  },
  units: (value) => {
    const unitId = parseProposalNumber(value)
    return unitId === null ? null : { unitId }
  },
  timings: (value) => {
    const timing = TIMINGS.find((one) => one === value)
    return timing ? { timing } : null
  },
  promises: (value) => {
    const promised = PROMISED.find((one) => one === value)
    return promised ? { promised } : null
  },
}

export const filterOf = (choice: ProposalChoice | null): ProposalFilter =>
  (choice && READ[choice.kind](choice.value)) ?? {}

/** Reads steps/key/after/23: a choice, a position, or both in this order. Null for anything else. */
export function parseProposalView(segments: readonly string[]): ProposalView | null {
  const parts = segments.map(decode)
  const hasAfter = parts.at(-2) === 'after'
  const chosen = hasAfter ? parts.slice(0, -2) : parts
  const after = hasAfter ? parseProposalNumber(parts.at(-1) ?? '') : null
  if (hasAfter && after === null) return null
  if (chosen.length === 0) return after === null ? null : { choice: null, after }
  const [kind = '', value = ''] = chosen
  if (chosen.length !== 2 || value === '' || !isKind(kind) || !READ[kind](value)) return null
  return { choice: { kind, value }, after }
}

const isKind = (kind: string): kind is ProposalChoice['kind'] => Object.hasOwn(READ, kind)

/** Categories are words, and come as percent codes. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

export const stepChoice = (step: MatterStep): ProposalChoice => ({ kind: 'steps', value: step })
export const categoryChoice = (category: string): ProposalChoice => ({
  kind: 'categories',
  value: category,
})
export const moverChoice = (moverKind: MoverKind): ProposalChoice => ({
  kind: 'movers',
  value: moverKind,
})
export const classChoice = (resultClass: ClassOrNone): ProposalChoice => ({
  kind: 'classes',
  value: resultClass,
})
export const unitChoice = (unitId: number): ProposalChoice => ({
  kind: 'units',
  value: String(unitId),
})
export const promiseChoice = (promised: Promised): ProposalChoice => ({
  kind: 'promises',
  value: promised,
})
export const OVERDUE_CHOICE: ProposalChoice = { kind: 'timings', value: 'overdue' }
