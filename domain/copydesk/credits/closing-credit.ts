// What ends a story behind its last sentence: (李 昆), 通讯员 A B 摄影报道, 文/图 A, □ A, and also jump
// lines and editors' names, which are cut but are nobody's credit. Notes on
// author or source, (作者系…) and (新华社), are cut as well; (壮族) and (试行) stay in the text.

import { readCredits, type CreditReading } from './byline.ts'
import { parseDateline } from './dateline.ts'
import { isEditorialNote } from '../page/furniture.ts'
import { jumpEndsAt } from '../stories/jump-lines.ts'
import { isLikelyName, isPossibleName } from './names.ts'
import type { Credit } from '../page-reading.ts'
import { foldWidth } from '../characters/width.ts'

export type Closing = {
  /** Where the body ends, in characters of the paragraph. */
  end: number
  credits: Credit[]
  /** A role word, mark or bracket closed the story, not a bare guess. */
  sure: boolean
}

const REACH = 90
const SENTENCE_END = /[。!?…”』」》;]/
const MARKER = /^[□■◇◆○●口*☆★◎▲△▪▫▢◻◽☐❏❑▯-]+\s*/
const PAGE_PHOTO = /本版|本期|均由|均为|资料/

export function parseClosing(source: string): Closing | null {
  // 本报讯 通讯员 甲某 乙某 入冬的: names that open a story do not close it.
  const opening = source.length <= REACH ? (parseDateline(source)?.end ?? 0) : 0
  const offset = Math.max(opening, source.length - REACH)
  const tail = foldWidth(source.slice(offset))
  let end = tail.length
  const credits: Credit[] = []
  let sure = false
  for (let round = 0; round < 4; round += 1) {
    const text = tail.slice(0, end).trimEnd()
    const cut =
      cutJump(text) ??
      cutEditors(text) ??
      cutNote(text) ??
      cutOffice(text) ??
      cutBracket(text) ??
      cutFree(text)
    if (cut === null) break
    end = cut.end
    credits.unshift(...cut.credits)
    sure ||= cut.sure
  }
  return end === tail.length ? null : { end: offset + end, credits, sure }
}

type Cut = { end: number; credits: Credit[]; sure: boolean }

function cutJump(text: string): Cut | null {
  const end = jumpEndsAt(text)
  return end === null ? null : { end, credits: [], sure: true }
}

function cutEditors(text: string): Cut | null {
  const offset = lastSentenceEnd(text) + 1
  const note = text.slice(offset).replace(/^[\s(]+|\)$/g, '')
  return note !== '' && isEditorialNote(note) ? { end: offset, credits: [], sure: true } : null
}

const SIDE_NOTE =
  /[([](?:完|未完|待续|未完待续|文讯|综合|本报综合)[)\]]$|[([](?:作者系|作者为|作者单位|本文作者|新华社|据新华社|据\S{2,8}(?:报|网|社)|摘自|转自|原载)[^()。]{0,40}[)\]]$/

/** (作者系…), (新华社): about the text, not of it, and no credit. */
function cutNote(text: string): Cut | null {
  const from = Math.max(0, text.length - 56)
  const note = SIDE_NOTE.exec(text.slice(from))
  return note === null ? null : { end: from + note.index, credits: [], sure: true }
}

const OFFICE_GAVE =
  /[([](?:办公室|[\u3400-\u9fff、 ]{2,20}(?:政协|办公室|委员会|委|办|局|中心)\s?(?:供图|供稿|提供|报道)?)[)\]]$/

/** (康县政协办公室供稿): an office signs for the story, which is nobody's name. */
function cutOffice(text: string): Cut | null {
  const from = Math.max(0, text.length - 30)
  const office = OFFICE_GAVE.exec(text.slice(from))
  const offset = from + (office?.index ?? 0)
  const ended = /[。!?”]\s*$/.test(text.slice(0, offset))
  return office === null || !ended ? null : { end: offset, credits: [], sure: true }
}

function cutBracket(text: string): Cut | null {
  if (!/[)\]]$/.test(text)) return null
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['))
  const close = Math.max(
    text.lastIndexOf(')', text.length - 2),
    text.lastIndexOf(']', text.length - 2),
  )
  if (open > close && text.length - open <= 60) return readInner(text, open, open + 1)
  // The opening bracket was lost in export: the names reach back to the last sentence.
  const offset = lastSentenceEnd(text) + 1
  return offset > 0 && text.length - offset <= 40 ? readInner(text, offset, offset) : null
}

function readInner(text: string, start: number, from: number): Cut | null {
  const inner = text.slice(from, -1).trim().replace(MARKER, '')
  if (PAGE_PHOTO.test(inner)) return null
  const reading = readCredits(inner) ?? readOneName(inner)
  if (reading === null) return null
  const before = text.slice(0, start).trimEnd()
  const closed = before === '' || SENTENCE_END.test(before.at(-1) ?? '')
  if (!reading.marked && !closed) return null
  return { end: start, credits: reading.credits, sure: reading.marked || closed }
}

// (摘编), (有删节): what was done to the text, or to its words.
const ABOUT_TEXT = /[摘选节删转编录载登略续注译]|^[上中下完]|完$/

/** (陕晓红): behind a finished story three characters in brackets are a name, however rare. */
function readOneName(inner: string): CreditReading | null {
  if (inner.length !== 3 || !isPossibleName(inner) || ABOUT_TEXT.test(inner)) return null
  return { credits: [{ role: 'author', name: inner }], marked: false }
}

/** Words behind the last sentence without brackets; they need a mark or a role to count. */
function cutFree(text: string): Cut | null {
  const offset = lastSentenceEnd(text) + 1
  const tail = text.slice(offset)
  if (tail.trim() === '' || tail.length > 60 || PAGE_PHOTO.test(tail)) return null
  const tokens = [...tail.matchAll(/\S+/g)].slice(-7)
  for (const token of tokens) {
    const part = tail.slice(token.index)
    const bare = part.replace(MARKER, '')
    const reading = readCredits(bare)
    if (reading === null) continue
    const bulleted = bare !== part && reading.credits.every((credit) => isLikelyName(credit.name))
    const whole = token.index === tokens[0]?.index && offset > 0
    const guess = whole && /^\s/.test(tail) && reading.credits.every((c) => isLikelyName(c.name))
    if (reading.marked || bulleted || guess) {
      return {
        end: offset + token.index,
        credits: reading.credits,
        sure: reading.marked || bulleted,
      }
    }
  }
  return null
}

function lastSentenceEnd(text: string): number {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (SENTENCE_END.test(text[index] ?? '')) return index
  }
  return -1
}
