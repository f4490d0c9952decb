// A story's lines made into paragraphs: the dateline or the names in front cut off, the closing
// names cut off behind, and sentences that a column end broke closed again.

import { readCredits } from '../credits/byline.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline, type Dateline } from '../credits/dateline.ts'
import { isLikelyName } from '../credits/names.ts'
import { readJumpFrom } from '../stories/jump-lines.ts'
import type { Credit } from '../page-reading.ts'
import type { BodyLine } from '../stories/story-block.ts'
import { joinStrips, sliceStrip, trimStrip, type Strip } from '../characters/strip.ts'
import { foldWidth } from '../characters/width.ts'

export type Body = {
  dateline: Dateline | null
  credits: Credit[]
  sure: boolean
  paragraphs: Strip[]
}

const BULLET_NAMES = /^[□■◇口]\s*(?:通讯员|本报记者|记者)?\s*/

export function buildBody(lines: readonly BodyLine[]): Body {
  const body: Body = { dateline: null, credits: [], sure: false, paragraphs: [] }
  const parts: Strip[][] = []
  for (const [lineIndex, line] of lines.entries()) {
    let strip = trimStrip(line.strip)
    if (lineIndex === 0) strip = cutOpening(cutBullet(strip), body)
    strip = cutClosing(strip, body, lineIndex === lines.length - 1)
    strip = trimStrip(sliceStrip(strip, readJumpFrom(strip.text)?.end ?? 0))
    if (strip.text === '') continue
    if (line.continues && parts.length > 0) parts.at(-1)?.push(strip)
    else parts.push([strip])
  }
  body.paragraphs = parts.map(joinStrips)
  return body
}

/** ● before the text of a brief is ornament; □ precedes names. */
function cutBullet(strip: Strip): Strip {
  const bullet =
    /^[●■◆★▲△]\s*(?=[\d０-９]|近日|日前|[^\s,。]{2,20}政协|本报)/.exec(strip.text)?.[0] ?? ''
  return sliceStrip(strip, bullet.length)
}

function cutOpening(strip: Strip, body: Body): Strip {
  const dateline = parseDateline(strip.text)
  if (dateline !== null) {
    body.dateline = dateline
    body.credits.push(...dateline.credits)
    body.sure ||= dateline.credits.length > 0
    return sliceStrip(strip, dateline.end)
  }
  // □ 石宏 近年来,… has the names on the line of the text.
  const folded = foldWidth(strip.text.slice(0, 60))
  const bullet = BULLET_NAMES.exec(folded)?.[0]
  if (bullet === undefined) return strip
  let end = 0
  for (const gap of folded.matchAll(/\s+/g)) {
    if (gap.index <= bullet.trim().length) continue
    const reading = readCredits(folded.slice(1, gap.index))
    if (reading === null || !reading.credits.every((credit) => isLikelyName(credit.name))) break
    end = gap.index
  }
  if (end === 0) return strip
  body.credits.push(...(readCredits(folded.slice(1, end))?.credits ?? []))
  body.sure = true
  return sliceStrip(strip, end)
}

/** In mid-story only what is certain is cut: a jump line, or a photographer under a caption. */
function cutClosing(strip: Strip, body: Body, last: boolean): Strip {
  const closing = parseClosing(strip.text)
  if (closing === null || (!last && !closing.sure)) return strip
  body.credits.push(...closing.credits)
  body.sure ||= closing.sure && closing.credits.length > 0
  return sliceStrip(strip, 0, closing.end)
}
