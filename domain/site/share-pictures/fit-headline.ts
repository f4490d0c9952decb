import { splitClauses, splitPhrases } from '#lib/headline/phrases'

export interface FittedHeadline {
  lines: string[]
  /** Pixels of an em. */
  size: number
}

const SIZES = [92, 84, 76, 68, 60, 54, 48, 42, 36]
export const LINE_HEIGHT = 1.32

/**
 * The largest setting of a headline inside a box, broken between clauses first and else between words.
 * What does not fit even at the smallest size ends in an ellipsis.
 */
export function fitHeadline(
  headline: string,
  box: { width: number; height: number },
  /** Width of a text in ems. */
  measure: (text: string) => number,
): FittedHeadline {
  for (const size of SIZES) {
    const lines = breakLines(headline, box.width / size, measure)
    if (lines.length * size * LINE_HEIGHT <= box.height) return { lines, size }
  }
  const size = SIZES.at(-1) ?? 36
  const room = Math.max(1, Math.floor(box.height / (size * LINE_HEIGHT)))
  const lines = breakLines(headline, box.width / size, measure).slice(0, room)
  return {
    lines: lines.map((line, index) => (index === room - 1 ? `${line.slice(0, -1)}…` : line)),
    size,
  }
}

function breakLines(headline: string, width: number, measure: (text: string) => number): string[] {
  const clauses = splitClauses(headline)
  const whole = clauses.join(' ')
  if (measure(whole) <= width) return [whole]
  return clauses.flatMap((clause) => breakClause(clause, width, measure))
}

/** Greedy, then once more with the width that the number of lines needs, so that no line is a stub. */
function breakClause(clause: string, width: number, measure: (text: string) => number): string[] {
  const phrases = splitPhrases(clause)
  const greedy = fill(phrases, width, measure)
  for (let share = measure(clause) / greedy.length; share < width; share += 0.5) {
    const even = fill(phrases, share, measure)
    if (even.length <= greedy.length) return even
  }
  return greedy
}

function fill(
  phrases: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines = ['']
  const parts = phrases.flatMap((phrase) => (measure(phrase) <= width ? [phrase] : [...phrase]))
  for (const part of parts) {
    const line = `${lines.at(-1)}${part}`
    if (lines.at(-1) === '' || measure(line) <= width) lines[lines.length - 1] = line
    else lines.push(part)
  }
  return lines
}
