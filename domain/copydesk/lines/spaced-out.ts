// Copy from PDF may come with a space behind every character: 庄 浪 县 政 协. A line is read so when
// nearly all its characters stand apart; single spaces are then dropped and wider gaps kept as one.

import type { Strip } from '../characters/strip.ts'

const MIN_GAPS = 5
const GAP = /[ \u00a0]/

export function closeSpacedOut(strip: Strip): Strip {
  return isSpacedOut(strip.text) ? dropSpaces(strip) : strip
}

function isSpacedOut(text: string): boolean {
  let apart = 0
  let together = 0
  for (let index = 1; index < text.length; index += 1) {
    if (!isHan(text, index)) continue
    if (isHan(text, index - 1)) together += 1
    else if (GAP.test(text[index - 1] ?? '') && isHan(text, index - 2)) apart += 1
  }
  return apart >= MIN_GAPS && together * 4 <= apart
}

/** `strip` is one part of the raw text, as lines are when they are first read. */
function dropSpaces(strip: Strip): Strip {
  const origin = strip.parts[0]?.start ?? 0
  const parts: { start: number; end: number }[] = []
  let text = ''
  const keep = (from: number, to: number) => {
    if (from >= to) return
    text += strip.text.slice(from, to)
    parts.push({ start: origin + from, end: origin + to })
  }
  let from = 0
  for (const gap of strip.text.matchAll(/[ \u00a0]+/g)) {
    const end = gap.index + gap[0].length
    const latin = isLatin(strip.text, gap.index - 1) && isLatin(strip.text, end)
    keep(from, gap.index)
    from = gap[0].length > 1 || latin ? end - 1 : end
  }
  keep(from, strip.text.length)
  return { text, parts }
}

function isHan(text: string, index: number): boolean {
  const character = text[index] ?? ' '
  return character >= '\u3400' && character <= '\u9fff'
}

function isLatin(text: string, index: number): boolean {
  return /[A-Za-z0-9]/.test(text[index] ?? ' ')
}
