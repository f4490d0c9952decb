import type { DivisionIndex } from '#domain/division/division-index'
import { findByName, findMentions, isElsewhere } from '#domain/division/find-division'

/** The place that a label over or before one item of a roundup names: 肃州区, 武威市凉州区, 庄浪县政协. */
export function divisionNameIn(text: string, index: DivisionIndex): string | null {
  const name = text.replace(/政协$/, '').replace(/^.*·/, '')
  if (findByName(index, name).length > 0 || isElsewhere(index, name)) return name
  // 武威市凉州区 is the place it ends in, when nothing else is before it.
  const [outer, inner] = findMentions(index, text)
  const nested = outer?.start === 0 && outer.end === inner?.start && inner.end === name.length
  return nested ? inner.text : null
}
