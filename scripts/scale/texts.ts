// The texts that the articles of a seeded database have. A text is made once, with its content, its hash and what
// search keeps of it, and stands in several articles of the same year: making a million would take hours.

import { seededRandom } from '#demo/content/random'
import { ACTIVITY_TYPES } from '#db/states'
import { contentHash } from '#domain/article/content-hash'
import { emptyContent, type Content } from '#domain/article/content'
import { summarise } from '#domain/article/summarise'
import { renderDocument, type Passage } from '#domain/catalogue/article-document'
import type { Division } from '#domain/division/division'
import { countCharacters } from '#lib/text'

import { bodyOf, composeText } from './compose-text.ts'
import type { Cell } from './copy-rows.ts'
import { makePhrases } from './words.ts'

const MOST = 4_000
/** Every so many texts have a picture, and stand under a topic. */
const PICTURED = 4
const IN_TOPIC = 3
export const TOPICS = 40

export const TEXT_COLUMNS = [
  'nr',
  'year',
  'nth',
  'division_code',
  'type',
  'topic_id',
  'characters',
  'summary',
  'hash',
  'content',
  'tsv',
  'author_id',
  'names',
] as const

export interface TextPlan {
  articles: number
  /** The years they are of, with the part of the articles in each. */
  years: readonly { year: number; part: number }[]
  divisions: readonly Division[]
  /** A writer of a division, by name. */
  writerOf(division: Division, nr: number): { id: number; name: string }
}

export const countTexts = (articles: number): number => Math.min(articles, MOST)

export function* makeTexts(plan: TextPlan): Generator<readonly Cell[]> {
  const random = seededRandom('scale')
  const phrases = makePhrases(random)
  const places = plan.divisions.filter(({ level }) => level !== 'province')
  const total = countTexts(plan.articles)
  let nr = 0
  for (const { year, part } of plan.years) {
    const count = Math.max(1, Math.round(total * part))
    for (let nth = 0; nth < count; nth += 1) {
      nr += 1
      const division = places[Math.floor(random.next() ** 1.5 * places.length)]
      const type = ACTIVITY_TYPES[Math.floor(random.next() ** 2 * ACTIVITY_TYPES.length)]
      if (!division || !type) throw new RangeError('There is no place to write about.')
      const isRare = nr === Math.ceil(total / 2)
      const { headline, paragraphs } = composeText(phrases, random, isRare ? ['皮影戏'] : [])
      const writer = plan.writerOf(division, nr)
      const picture = nr % PICTURED === 0 ? nr / PICTURED : null
      const content: Content = {
        ...emptyContent(division.code),
        headline,
        topicId: nr % IN_TOPIC === 0 ? 1 + Math.floor(random.next() ** 2 * TOPICS) : null,
        credits: [{ role: 'correspondent', name: writer.name }],
        body: bodyOf(paragraphs, picture),
        event: { type, precision: 'none', start: null, end: null, dateText: '', place: '' },
      }
      const passages: Passage[] = [
        { weight: 'A', text: headline },
        { weight: 'C', text: `${division.name}\n${writer.name}` },
        { weight: 'D', text: paragraphs.join('\n') },
      ]
      yield [
        nr,
        year,
        nth,
        division.code,
        type,
        content.topicId,
        countCharacters(paragraphs.join('')),
        summarise(content),
        contentHash(content),
        JSON.stringify(content),
        renderDocument(passages, { divisionCode: division.code, type, day: `${year}-01-01` }),
        writer.id,
        [writer.name],
      ]
    }
  }
}
