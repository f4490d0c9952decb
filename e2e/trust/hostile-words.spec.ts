// Words that try to be more than words: they run nowhere, and every document for machines stays whole.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { approveInBrowser, changeTo, submitForm } from '../newsroom/editions.ts'
import { as } from '../newsroom/people.ts'
import { addressesOf } from './all-pages.ts'
import { type Shown } from './shown.ts'
import { createDraft, paragraph } from './drafts.ts'
import {
  ATTRIBUTE,
  CORPUS,
  dropRecords,
  IMAGE,
  LONG,
  look,
  plantRecords,
  plantRequest,
  reportsOf,
  RUN,
  SCRIPT,
} from './hostile.ts'
import { newPicture, sendUpload, type Stored } from './uploads.ts'

const ENDS = '</script>]]>--&lt;"\'\\u003c\u{2028}\u{2029}\\,;'
const BREAKS = '\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r'
const NOT_IN_XML = '\u{fffe}'
const CONTROLS = `\u{7}\u{1b}${NOT_IN_XML}\u{7f}\u{9b}`

/** XML makes each line break the same. */
const inXml = (title: string) => title.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n')

/** RFC 5545: a name, parameters, and a value without the control characters of ASCII. */
const CALENDAR_LINE = /^[A-Z][A-Z-]*(?:;[A-Z-]+=[^:]+)?:(?:[\t\x80-\x9f]|\P{Cc})*$/u

const hostileContent = ({
  topicId,
  mediaId,
  mark,
}: {
  topicId: number | undefined
  mediaId: number
  mark: string
}) => ({
  topicId,
  kicker: `${SCRIPT}${LONG}`,
  subtitle: `${CORPUS[4]}${LONG}`,
  dateline: ATTRIBUTE,
  credits: [
    { role: 'author', name: '<svg onload=window.ran=1>' },
    { role: 'author', name: LONG.slice(0, 30) },
  ],
  event: {
    type: 'other',
    precision: 'day',
    start: shanghaiDay(new Date()),
    end: null,
    dateText: IMAGE,
    place: `${SCRIPT}${LONG}`,
  },
  body: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: IMAGE }] },
      ...CORPUS.map((words) => paragraph(`${words}${mark}${LONG}`)),
      {
        type: 'figure',
        attrs: { mediaId, alt: SCRIPT, caption: `${IMAGE}${LONG}`, credit: ATTRIBUTE },
      },
    ],
  },
})

test('injections in every field run nowhere, and no document for machines is broken by them', async ({
  page,
  context,
  signInAs,
  rows,
  baseURL,
}) => {
  const reports = reportsOf(page)
  const newsroom = { page, context, signInAs }
  const origin = baseURL ?? ''
  const mark = randomUUID().slice(0, 6)
  const slug = `shiyan-${mark}`
  const written = `${ENDS}${BREAKS}${CONTROLS}<script>${RUN}</script>${mark}`
  // Controls that nobody sees are kept as spaces; the ends of lines stay.
  const headline = written.replaceAll(/(?![\r\n])\p{Cc}/gu, ' ')

  await signInAs('admin')
  await page.goto('/admin/topics/new')
  await page.getByLabel('名称').fill(`${IMAGE}${mark}`)
  await page.getByLabel('网址名').fill(slug)
  await page.getByRole('button', { name: '新增' }).click()
  await page.waitForURL(/\/admin\/topics$/)
  await look(page, ['/admin/topics'])
  const [topic] = await rows<{ id: number }[]>`select id::int from topics where slug = ${slug}`

  await changeTo(newsroom, 'tongwei')
  const upload = await sendUpload(page.request, origin, await newPicture().png().toBuffer(), {
    fileName: `${IMAGE}${mark}.png`,
  })
  const { mediaId } = ((await upload.json()) as { value: Stored }).value
  const content = hostileContent({ topicId: topic?.id, mediaId, mark })
  const writer = { page, rows, origin }
  const otherId = await createDraft(writer, { ...content, headline: `${SCRIPT}${mark}` })
  await look(page, [`/desk/${otherId}`])
  await submitForm(page)
  const editionId = await createDraft(writer, { ...content, headline: written })
  await look(page, [`/preview/${editionId}`, '/desk', `/desk/${editionId}`])
  await submitForm(page)

  await changeTo(newsroom, 'editor1-dingxi')
  const review = `/review/${editionId}`
  await look(page, [review])
  await page.getByLabel('对第 2 段写意见').click()
  await page.getByRole('textbox', { name: '对第 2 段的意见' }).fill(CORPUS.join(' '))
  await page.getByRole('button', { name: '发出' }).click()
  await expect(page.getByRole('region', { name: /的意见$/ })).toContainText('onload')
  const planted = await plantRecords(rows, editionId)
  const shown: Shown = {
    ...planted,
    editionId,
    otherId,
    beforeId: planted.articleId,
    statsPlace: 'dingxi',
    topic: slug,
    topicId: String(topic?.id),
    month: shanghaiDay(new Date()).slice(0, 7).replace(/-0?/, '/'),
    query: mark,
  }
  await look(page, addressesOf('editor', shown))
  await changeTo(newsroom, 'tongwei')
  await look(page, addressesOf('writer', shown))
  for (const editor of ['editor1-dingxi', 'editor2-dingxi']) await as(editor).approve(editionId)
  await approveInBrowser(newsroom, { who: 'editor3', editionId, button: '通过并发布' })
  await plantRequest(planted)
  await look(page, addressesOf('publisher', shown))
  for (const visitor of ['admin', 'auditor', 'officer', 'dispatcher', 'clerk'] as const) {
    await changeTo(newsroom, visitor)
    await look(page, addressesOf(visitor, shown))
  }
  await context.clearCookies()
  await page.setViewportSize({ width: 360, height: 740 })
  // Gone before any page is made that is kept.
  const announced = `/announcements/${planted.announcementId}`
  await look(page, [announced])
  await dropRecords(planted)
  await look(
    page,
    addressesOf('reader', shown).filter((address) => address !== announced),
  )
  await look(page, [`/articles/${planted.articleId}`])
  await expectWholeDocuments(page, headline)
  const query = encodeURIComponent(CORPUS[4] ?? '')
  await look(page, [`/search?q=${query}`, `/sign-in?callbackUrl=${query}&error=${query}`])
  for (const words of CORPUS.filter((one) => one.includes('<'))) {
    for (const route of ['/search', '/sign-in', '/api/suggest', '/api/v1/search']) {
      const named = route === '/sign-in' ? { callbackUrl: words, error: words } : { q: words }
      const answer = await page.request.get(route, { params: named })
      const isPage = answer.headers()['content-type']?.startsWith('text/html')
      expect(isPage, route).toBe(!route.startsWith('/api/'))
      if (isPage) expect(await answer.text(), route).not.toContain(words)
    }
  }
  expect(reports).toEqual([])
})

/** `page` shows the article. */
async function expectWholeDocuments(page: Page, headline: string): Promise<void> {
  const graph = await page.locator('script[type="application/ld+json"]').first().textContent()
  const { '@graph': things } = JSON.parse(graph ?? '') as { '@graph': { headline?: string }[] }
  expect(things[0]?.headline).toBe(headline)

  /** The titles that a strict parser finds; it takes nothing that is not well-formed. */
  const titlesOf = async (path: string) => {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(200)
    const titles = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml')
        const broken = parsed.querySelector('parsererror')
        if (broken) throw new Error(broken.textContent ?? 'not well-formed')
        const found = [...parsed.querySelectorAll(':is(entry > title, url title)')]
        // A title of Atom is HTML here.
        const isHtml = parsed.documentElement.localName === 'feed'
        const read = (text: string) =>
          new DOMParser().parseFromString(text, 'text/html').body.textContent
        return found.map(
          ({ textContent }) => (isHtml ? read(textContent ?? '') : textContent) ?? '',
        )
      },
      await answer.text(),
    )
    return titles.map(inXml)
  }
  for (const path of ['/counties/tongwei/feed.xml', '/timeline/feed.xml', '/sitemap-news.xml'])
    expect(await titlesOf(path), path).toContain(inXml(headline))
  for (const path of ['/sitemap.xml', '/sitemap-articles-1.xml']) await titlesOf(path)

  const calendar = await (await page.request.get('/counties/tongwei/calendar.ics')).text()
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n')
  expect(lines.pop()).toBe('')
  for (const line of lines) expect(line).toMatch(CALENDAR_LINE)
  expect(lines.filter((line) => line.endsWith(':VCALENDAR'))).toEqual([lines[0], lines.at(-1)])
  const titles = lines.filter((line) => line.startsWith('SUMMARY:')).map(fromCalendar)
  expect(titles).toContain(inXml(headline))
}

const fromCalendar = (line: string) =>
  line
    .slice('SUMMARY:'.length)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
