// What each line of a page is: by its own look first, then by the company it keeps.

import type { DivisionIndex } from '#domain/division/find-division'
import { contentsLines } from './contents-lines.ts'
import { readLine, type LineReading } from './line-kind.ts'
import type { PageLine } from './page-lines.ts'
import { roundupLines } from './roundup-lines.ts'

export function readKinds(lines: readonly PageLine[], index: DivisionIndex): LineReading[] {
  const contents = contentsLines(lines)
  const briefs = roundupLines(lines, index)
  return lines.map((line, at) => {
    const brief = briefs.get(at)
    if (contents.has(at)) return { kind: 'furniture', ofPage: true }
    return brief === undefined ? readLine(line, index) : { kind: 'label', ...brief }
  })
}
