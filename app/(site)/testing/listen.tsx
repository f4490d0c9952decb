import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'

import type { ShownActivity } from '#domain/activity/list-activities'
import type { ArticleLine } from '#domain/site/article-line'

const SCRIPT = readFileSync(
  new URL('../../../public/scripts/read-aloud.js', import.meta.url),
  'utf8',
)

/** The sentences that are spoken of a page, in their order. */
export function listen(main: React.ReactNode): string[] {
  const markup = renderToStaticMarkup(<main>{main}</main>)
  const { document, Element, Event } = parseHTML(
    `<html><body>${markup}<button data-read-page><span>朗读</span></button></body></html>`,
  )
  Object.assign(Element.prototype, {
    getClientRects: () => [1],
    getBoundingClientRect: () => ({ top: 100, bottom: 120 }),
  })
  const spoken: string[] = []
  class Utterance {
    text: string
    onend = () => {}
    constructor(text: string) {
      this.text = text
    }
  }
  const speechSynthesis = {
    cancel: () => {},
    speak: ({ text, onend }: Utterance) => {
      spoken.push(text.replaceAll(/\s+/g, ' ').trim())
      onend()
    },
  }
  const window = { speechSynthesis }
  runInNewContext(SCRIPT, {
    window,
    document,
    NodeFilter: { SHOW_TEXT: 4 },
    SpeechSynthesisUtterance: Utterance,
    innerHeight: 800,
    addEventListener: () => {},
  })
  const button = document.querySelector('button[data-read-page]')
  button?.dispatchEvent(new Event('click', { bubbles: true }))
  return spoken
}

export const division = {
  code: '621026',
  parentCode: '621000',
  name: '宁县',
  shortName: '宁县',
  slug: 'ningxian',
  level: 'county',
} as const

export const line = {
  articleId: 7,
  headline: '住县委员联合视察高标准农田',
  kicker: null,
  subtitle: null,
  summary: '委员们看了三个村。（本稿为演示内容，所述活动并未发生。）',
  type: 'inspection',
  division,
  event: { precision: 'day', startOn: '2026-11-29', endOn: null },
  printDate: null,
  publishedAt: new Date('2026-11-30T02:00:00Z'),
  newsOn: '2026-11-29',
  isOldNews: false,
  isDemo: true,
  figure: null,
} as unknown as ArticleLine

export const activity = {
  id: 3,
  type: 'inspection',
  title: line.headline,
  precision: 'day',
  startOn: '2026-11-29',
  endOn: null,
  dateText: null,
  timelineOn: '2026-11-29',
  venue: '早胜镇',
  series: null,
  seriesNumber: null,
  division,
  reports: [
    {
      articleId: 7,
      summary: '委员们看了三个村。',
      isDemo: false,
      printDate: null,
      isOldNews: false,
      headline: line.headline,
    },
  ],
} as unknown as ShownActivity
