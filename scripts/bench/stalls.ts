// What the server does in one go with the longest texts that may be saved, in processor time: nobody else is served meanwhile.
// What may take longer than the bar belongs in turns (lib/process/in-turns.ts) or in a thread (domain/worker).

import type { Body } from '#domain/article/body'
import { bodyText, bodyFromParagraphs } from '#domain/article/body'
import { bodyTooLong } from '#domain/article/body-too-long'
import { contentSchema, emptyContent, type Content } from '#domain/article/content'
import { contentHash } from '#domain/article/content-hash'
import { summarise } from '#domain/article/summarise'
import { renderDocument } from '#domain/catalogue/article-document'
import { segmentText } from '#domain/catalogue/segment-text'
import { buildAtom } from '#domain/feed/build-atom'
import { findPersonalNumbers } from '#lib/personal-numbers'

/** Milliseconds. */
const BAR = 50
const ROUNDS = 5
const COUNTY = '620825'
const CHARACTERS = 50_000
const PARTS = 10_000
/** What one of them may hold. */
const PARAGRAPH = 20_000

interface Stall {
  what: string
  text: string
  took: number
}

const repeated = (text: string): string =>
  text.repeat(Math.ceil(CHARACTERS / text.length)).slice(0, CHARACTERS)

/** In paragraphs of a size, as many as may be saved. */
const inParagraphs = (text: string, size: number): Body =>
  bodyFromParagraphs(
    Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      text.slice(index * size, (index + 1) * size),
    ),
  )

const alternating = (): Body => ({
  type: 'doc',
  content: Array.from({ length: PARTS / 1_000 }, () => ({
    type: 'paragraph' as const,
    content: Array.from({ length: 1_000 }, (_, index) => ({
      type: 'text' as const,
      text: '字',
      ...(index % 2 === 0 ? { marks: [{ type: 'bold' as const }] } : {}),
    })),
  })),
})

const BODIES: readonly (readonly [name: string, body: Body])[] = [
  [
    'long paragraphs of Chinese',
    inParagraphs(repeated('县政协召开主席会议学习有关文件'), PARAGRAPH),
  ],
  ['many paragraphs of Chinese', inParagraphs(repeated('县政协召开主席会议学习有关文件'), 200)],
  ['one character again and again', inParagraphs(repeated('一'), 200)],
  ['a space after each character', inParagraphs(repeated('政 '), 200)],
  ['numbers like those of persons', inParagraphs(repeated('62010219900101123X'), PARAGRAPH)],
  ['bold by turns', alternating()],
]

const STEPS: readonly (readonly [what: string, step: (content: Content) => unknown])[] = [
  ['a content read', (content) => contentSchema.parse(content)],
  ['its hash', contentHash],
  ['its first words', summarise],
  ['numbers of persons looked for', ({ body }) => findPersonalNumbers(bodyText(body))],
  ['its search row', ({ body }) => rowOf(bodyText(body))],
  ['a feed of fifty', feedOf],
]

const rowOf = (text: string): string =>
  renderDocument([{ weight: 'D', text }], {
    divisionCode: COUNTY,
    type: 'meeting',
    day: '2026-03-16',
  })

function feedOf({ body }: Content): string {
  const at = new Date(0)
  const entries = Array.from({ length: 50 }, (_, index) => ({
    articleId: index + 1,
    headline: '示例',
    summary: '示例',
    type: 'meeting' as const,
    divisionName: '示例',
    authors: [],
    publishedAt: at,
    updatedAt: at,
    isDemo: true,
    isRetold: false,
    text: { notes: [], opening: '', body, renditions: [] },
  }))
  const site = { name: '示例', address: 'https://news.example.org' }
  return buildAtom(site, { division: null, type: null, since: at }, entries)
}

/** The middle of some rounds, after one that also loads what the step needs. */
function measure(step: () => unknown): number {
  step()
  const took = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    step()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return took.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
}

/** Rows of a table, longest first: what, of which text, milliseconds, and whether that is over the bar. */
export function measureStalls(): string[][] {
  segmentText('示例', COUNTY)
  const stalls = BODIES.flatMap(([text, body]) => {
    const tooLong = bodyTooLong(body)
    if (tooLong !== null) throw new Error(`${text}: ${tooLong}`)
    const content = { ...emptyContent(COUNTY), headline: '示例', body }
    return STEPS.map(([what, step]): Stall => ({
      what,
      text,
      took: measure(() => step(content)),
    }))
  })
  return stalls
    .toSorted((one, other) => other.took - one.took)
    .map(({ what, text, took }) => [what, text, took.toFixed(1), took > BAR ? 'over' : ''])
}
