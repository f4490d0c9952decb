import { bodyFromParagraphs } from '#domain/article/body'
import type { Repair } from '#domain/copydesk/page-reading'

import { listLines, rowsFromBody } from '../../_components/edition-fields/body-rows.ts'

// A person's word on each repair of a draft, and the text that follows from it. A repair is only
// carried out on a paragraph that still reads as it was proposed: words typed since are never lost.
// What the reading carried out itself, such as a line it joined, is shown as done and can be undone.
export type Decision = 'accepted' | 'refused'

export interface DecidedRepair extends Repair {
  /** Null while nobody has decided; `done` where the reading has carried it out meanwhile. */
  decision: Decision | 'done' | null
}

const CONTEXT = 8

export function undecided(repairs: readonly Repair[]): DecidedRepair[] {
  return repairs.map((repair) => ({ ...repair, decision: repair.applied ? 'done' : null }))
}

/** The text after a decision, or null when that paragraph has been written over since. */
export function textAfterDecision(
  text: string,
  paragraphs: readonly string[],
  repairs: readonly DecidedRepair[],
  index: number,
  decision: Decision | null,
): string | null {
  const repair = repairs[index]
  const paragraph = repair && paragraphs[repair.paragraph]
  if (!repair || paragraph === undefined) return null
  const decided = repairs.map((one, other) => (other === index ? { ...one, decision } : one))
  const old = linesOf(paragraph, repair.paragraph, repairs)
  const now = linesOf(paragraph, repair.paragraph, decided)
  const lines = text.split('\n')
  const start = lines.findIndex((_, from) =>
    old.every((line, i) => lines[from + i]?.trim() === line),
  )
  if (start === -1) return null
  return [...lines.slice(0, start), ...now, ...lines.slice(start + old.length)].join('\n')
}

/** Text and repairs after one word on several; those that cannot be carried out stay as they are. */
export function decideRepairs(
  { text, repairs }: { text: string; repairs: readonly DecidedRepair[] },
  paragraphs: readonly string[],
  chosen: readonly number[],
  decision: Decision,
): { text: string; repairs: DecidedRepair[] } {
  const state = { text, repairs: [...repairs] }
  for (const index of chosen) {
    const next = textAfterDecision(state.text, paragraphs, state.repairs, index, decision)
    const repair = state.repairs[index]
    if (next === null || !repair) continue
    state.text = next
    state.repairs[index] = { ...repair, decision }
  }
  return state
}

/** The words around a repair as they came, and as they would be. */
export function repairInContext({ before, after, offset, applied }: Repair, paragraph: string) {
  const there = applied ? after : before
  return {
    left: paragraph.slice(Math.max(0, offset - CONTEXT), offset),
    right: paragraph.slice(offset + there.length, offset + there.length + CONTEXT),
  }
}

function linesOf(paragraph: string, position: number, repairs: readonly DecidedRepair[]): string[] {
  const own = repairs
    .filter((repair) => repair.paragraph === position)
    .toSorted((a, b) => b.offset - a.offset)
  let text = paragraph
  for (const { kind, before, after, offset, applied, decision } of own) {
    if (applied === (decision === 'accepted' || decision === 'done')) continue
    const [gone, come] = applied ? [after, kind === 'join' ? '\n' : before] : [before, after]
    if (text.startsWith(gone, offset)) {
      text = text.slice(0, offset) + come + text.slice(offset + gone.length)
    }
  }
  return listLines(rowsFromBody(bodyFromParagraphs(text.split('\n'))).text)
}
