import { bodyFigures, wholeOf, type Crop, type Figure } from '../article/body.ts'
import { CONTENT_FIELDS, FACT_FIELDS, type ContentNames } from '../article/content-fields.ts'
import type { Content, ContentField } from '../article/content.ts'
import { textWithLinks } from '../article/body-links.ts'
import type { BlockDifference } from './block-difference.ts'
import { changedRowsOf, differenceOfTables } from './table-difference.ts'
import { differenceOfTexts, type TextPart } from './text-difference.ts'

// What one text of an edition has otherwise than another, place by place, for a person who wants to see
// their own words beside an editor's: only what changed, and no more around it than is needed to read it.
export interface ChangedField {
  part: ChangedPart
  /** The old text, with what went marked; empty when all of it is new. */
  before: TextPart[]
  /** The new text, with what came marked; empty when all of it went. */
  after: TextPart[]
}

export type ChangedPart = ContentField | 'moved' | 'picture' | 'weight'

/** Characters kept on each side of a change; an ellipsis replaces the rest of a long paragraph. */
const AROUND = 18

/** `differences`: of the bodies. */
export function changedFieldsOf(
  before: Content,
  after: Content,
  differences: readonly BlockDifference[],
  names: ContentNames,
): ChangedField[] {
  const facts = FACT_FIELDS.flatMap((field) => {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) return []
    const { format } = CONTENT_FIELDS[field]
    return [sideBySide(field, differenceOfTexts(format(before, names), format(after, names)))]
  })
  return [...facts, ...differences.flatMap(fieldsOfBlock), ...changedPictures(before, after)]
}

function fieldsOfBlock(difference: BlockDifference): ChangedField[] {
  const { change, block } = difference
  if (change === 'same' || change === 'left' || block.type === 'figure') return []
  if (change === 'moved') return [sideBySide('moved', difference.parts)]
  if (change === 'changed') {
    const { before, parts } = difference
    if (before.type === 'table' && block.type === 'table') {
      const rows = changedRowsOf(differenceOfTables(before, block))
      if (rows.length > 0) return rows.map((row) => sideBySide('body', row))
    }
    // Only weight or breaks changed where the text is the same on both sides.
    return [sideBySide(parts.some((part) => part.change !== 'same') ? 'body' : 'weight', parts)]
  }
  return [sideBySide('body', [{ change, text: textWithLinks(block) }])]
}

/** Pictures that came, went, or have other texts. Of several parts of one whole, the first is the first. */
function changedPictures(before: Content, after: Content): ChangedField[] {
  const [old, now] = [picturesByWhole(before), picturesByWhole(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): ChangedField[] => {
    const [was, is] = [textOfPicture(old.get(key)), textOfPicture(now.get(key))]
    return was === is ? [] : [sideBySide('picture', differenceOfTexts(was, is))]
  })
}

function picturesByWhole({ body }: Content): Map<string, Figure['attrs']> {
  const counts = new Map<number, number>()
  return new Map(
    bodyFigures(body).map(({ attrs }) => {
      const whole = wholeOf(attrs)
      const count = (counts.get(whole) ?? 0) + 1
      counts.set(whole, count)
      return [`${whole} ${count}`, attrs]
    }),
  )
}

function textOfPicture(attrs: Figure['attrs'] | undefined) {
  if (!attrs) return ''
  const { caption, credit, alt, focus, lead, crop } = attrs
  const position = focus && `重点位置：左起 ${focus.x}%、上起 ${focus.y}%`
  return [
    caption || '（没有图注）',
    credit,
    alt,
    crop && formatCrop(crop),
    position,
    lead && '主图',
  ]
    .filter(Boolean)
    .join(' ')
}

function formatCrop({ area: { left, top, width, height } }: Crop): string {
  const share = (thousandths: number) => `${thousandths / 10}%`
  return `裁过：左起 ${share(left)}、上起 ${share(top)}，宽 ${share(width)}、高 ${share(height)}`
}

function sideBySide(part: ChangedPart, parts: readonly TextPart[]): ChangedField {
  const shown = parts.map((one, index) => clip(one, index > 0, index < parts.length - 1))
  return {
    part,
    before: shown.filter(({ change }) => change !== 'added'),
    after: shown.filter(({ change }) => change !== 'removed'),
  }
}

/** Leaves of a long stretch that stayed what is near the changes beside it. */
function clip(part: TextPart, changeBefore: boolean, changeAfter: boolean): TextPart {
  const characters = [...part.text]
  if (part.change !== 'same' || characters.length <= 3 * AROUND) return part
  const head = changeBefore || !changeAfter ? characters.slice(0, AROUND).join('') : ''
  const tail = changeAfter ? characters.slice(-AROUND).join('') : ''
  return { change: 'same', text: `${head}…${tail}` }
}
