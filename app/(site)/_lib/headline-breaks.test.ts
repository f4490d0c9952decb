import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { generateStories } from '#db/demo/generated'
import { PAGE_STORIES } from '#db/demo/page-stories'
import { buildDivisions } from '#domain/division/build-divisions'
import { splitClauses, splitPhrases } from '#lib/phrases'

// Every headline, kicker and subtitle of the copy desk's pages and of the demonstration, as readers'
// pages set them: clause by clause, with a chance to break between phrases.

const FIXTURES = new URL('../../../domain/copydesk/fixtures/', import.meta.url)
const LINES = ['headline', 'kicker', 'subtitle']

function linesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && LINES.includes(key) ? [inner] : linesIn(inner),
  )
}

const printed = globSync('**/*.json', { cwd: FIXTURES }).flatMap((file) =>
  linesIn(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))),
)
const demo = [
  ...PAGE_STORIES,
  ...generateStories(buildDivisions('62'), '2026-03-12').map(({ story }) => story),
].flatMap(linesIn)
const clauses = [...new Set([...printed, ...demo].flatMap(splitClauses))]

const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** What stands in a clause and is broken within, as 医卫|界委员. */
function brokenIn(clause: string, whole: RegExp): string[] {
  let end = 0
  const breaks = splitPhrases(clause).map((phrase) => (end += phrase.length))
  return [...clause.matchAll(whole)].flatMap(({ 0: found, index }) =>
    breaks
      .filter((at) => at > index && at < index + found.length)
      .map((at) => `${found.slice(0, at - index)}|${found.slice(at - index)} in ${clause}`),
  )
}

const WHOLE: Record<string, RegExp> = {
  'a sector and its members': /\p{Script=Han}{2}界(?:委员|人士|代表|群众)?(?!别)/gu,
  'AABB, ABA and AA':
    /(\p{Script=Han})\1(\p{Script=Han})\2|(\p{Script=Han})\p{Script=Han}\3|(\p{Script=Han})\4/gu,
  'a number and its counter':
    /第?(?:[一二三四五六七八九十百千万两几]+|\d+)[多余]?(?:年度|[个批家项次件条名位届期场讲篇份张座户亩轮种年月日天])/gu,
  'a short label in brackets or quotes':
    /（[^（）]{1,6}）|“[^“”]{1,6}”|《[^《》]{1,6}》|【[^【】]{1,6}】/gu,
  'a word of the committees’ work':
    /政协|委员会?|提案|协商|调研|视察|督办|界别|履职|议政|座谈会|常委会|主席会议|社情民意/gu,
}

describe('a headline of the fixtures and the demonstration', () => {
  it('is one of thousands, and none loses a character', () => {
    expect(clauses.length).toBeGreaterThan(1_500)
    for (const clause of clauses) expect(splitPhrases(clause).join('')).toBe(clause)
  })

  it('never leaves one or two characters alone', () => {
    const stubs = clauses.flatMap((clause) => {
      const phrases = splitPhrases(clause)
      return phrases.length > 1 && phrases.some((phrase) => countLetters(phrase) < 3)
        ? [phrases.join('|')]
        : []
    })
    expect(stubs).toEqual([])
  })

  it('has a chance to break before a line in large letters ends', () => {
    const long = clauses.filter((clause) => {
      const phrases = splitPhrases(clause)
      return phrases.some((phrase) => countLetters(phrase) > 10)
    })
    // What stays longer is foreign, or a title that has no second half.
    expect(long.length).toBeLessThan(clauses.length / 200)
  })

  it.each(Object.entries(WHOLE))('keeps %s whole', (_, whole) => {
    expect(clauses.some((clause) => clause.search(whole) !== -1)).toBe(true)
    expect(clauses.flatMap((clause) => brokenIn(clause, whole))).toEqual([])
  })

  it.each([
    '法律界委员|走进县人民法院|（演示稿）',
    '医卫界委员|下乡义诊',
    '扎扎实实|办好重点提案',
    '一批提案|集中办结',
    '三家企业受益',
    '政协讲堂|第八讲开讲',
    '东乡县政协|调研藏羊养殖',
    '渭源县政协|推进提案|办理面对面',
  ])('reads well where a person saw it break: %s', (phrases) => {
    expect(splitPhrases(phrases.replaceAll('|', '')).join('|')).toBe(phrases)
  })
})
