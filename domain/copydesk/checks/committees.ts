import { pinyin } from 'pinyin-pro'

import type { Content } from '#domain/article/content'
import type { Division } from '#domain/division/division'
import type { DivisionIndex } from '#domain/division/division-index'
import { findByName, findMentions } from '#domain/division/find-division'
import { splitName } from '#domain/division/short-name'

import { contentLines, noteAt, type ContentLine, type Hint } from './hint.ts'

const WHAT = '单位'
const SHORT = /([县区市州])政协/g
const FULL = /政协(?!第?[一二三四五六七八九十])([\u4e00-\u9fff]{2,10}?[县区市州])委员会/g
const NOBODY = /^[各全本我该两省此市县区州]/
const LONGEST_STEM = 4

/** Names of committees that no division has: the wrong kind (庄浪区政协) or a slip of the pen. */
export function checkCommittees(content: Content, index: DivisionIndex): Hint[] {
  return contentLines(content).flatMap((line) => [
    ...shortNames(line, index),
    ...fullNames(line, index),
  ])
}

function shortNames(line: ContentLine, index: DivisionIndex): Hint[] {
  const { text } = line
  const ends = new Set(findMentions(index, text).map(({ end }) => end))
  return [...text.matchAll(SHORT)].flatMap(({ 1: kind = '', index: start }) => {
    if (ends.has(start + 1)) return []
    for (let length = LONGEST_STEM; length >= 2; length -= 1) {
      const stem = text.slice(start - length, start)
      if (start < length || findByName(index, stem + kind).length > 0) continue
      const meant = ownOf(index, stem) ?? soundsLike(index, stem, kind)
      if (!meant) continue
      const sentence = `没有“${stem}${kind}政协”，有“${meant.name}政协”。`
      return [noteAt(WHAT, sentence, line, start - length, start + 3)]
    }
    return []
  })
}

function fullNames(line: ContentLine, index: DivisionIndex): Hint[] {
  return [...line.text.matchAll(FULL)].flatMap(({ 1: name = '', index: start }) => {
    if (NOBODY.test(name) || index.names.has(name)) return []
    if (findMentions(index, name).at(-1)?.end === name.length) return []
    const sentence = `没有查到“${name}”，请核对委员会的名称。`
    return [noteAt(WHAT, sentence, line, start + 2, start + 2 + name.length)]
  })
}

/** The division of this bare name, when the name is no everyday word and stands for one alone. */
function ownOf(index: DivisionIndex, stem: string): Division | null {
  const known = index.names.get(stem)
  if (known?.form !== 'stem' || known.wordLike || known.divisions.length !== 1) return null
  return known.divisions[0] ?? null
}

function soundsLike(index: DivisionIndex, stem: string, kind: string): Division | null {
  const near = index.divisions.filter((division) => {
    const known = splitName(division.name)
    return known.kind === kind && differInOne(known.stem, stem)
  })
  return near.find(({ name }) => sound(splitName(name).stem) === sound(stem)) ?? null
}

function differInOne(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    [...a].filter((character, index) => character !== b[index]).length === 1
  )
}

const sound = (text: string) => pinyin(text, { toneType: 'none' })
