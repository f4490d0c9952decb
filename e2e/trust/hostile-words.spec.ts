// Words that try to be more than words: they run nowhere, and every document for machines stays whole.

import { randomUUID } from 'node:crypto'

import type { Page } from '@playwright/test'

import { shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { overflowOf } from '../judge.ts'
import { approveAll, changeTo, submitForm } from '../newsroom/pieces.ts'
import { createDraft, paragraph } from './drafts.ts'
import { newPicture, sendUpload, type Stored } from './uploads.ts'

/** What of it would run sets this on the window. */
const RUN = 'window.ran=1'
const IMAGE = `<img src=x onerror="${RUN}">`
const SCRIPT = `"><script>${RUN}</script>`
const ATTRIBUTE = `' onfocus='${RUN}' autofocus='`
const CORPUS = [
  IMAGE,
  SCRIPT,
  ATTRIBUTE,
  `<svg onload="${RUN}">`,
  `</title></textarea></style><script>${RUN}</script>`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext><style>${IMAGE}`,
]
/** Elements that only words taken for markup would have made. */
const INJECTED = '[onerror], [onload], [onfocus], [srcdoc], math, [href^="javascript:" i]'
/** No room to break: a page on a phone must break it all the same. */
const LONG = 'W'.repeat(60)
const ENDS = '</script>]]>--&lt;"\'\\u003c\u{2028}\u{2029}\\,;'
const BREAKS = '\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r'
const NOT_IN_XML = '\u{7}\u{1b}\u{fffe}'
const CONTROLS = `${NOT_IN_XML}\u{7f}\u{9b}`

/** XML makes each line break the same. */
const inXml = (title: string) => title.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n')

/** RFC 5545: a name, parameters, and a value without the control characters of ASCII. */
const CALENDAR_LINE = /^[A-Z][A-Z-]*(?:;[A-Z-]+=[^:]+)?:(?:[\t\x80-\x9f]|\P{Cc})*$/u

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
  const headline = `${ENDS}${BREAKS}${CONTROLS}<script>${RUN}</script>${mark}`

  await signInAs('admin')
  await page.goto('/admin/topics/new')
  await hydrated(page)
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
  const editionId = await createDraft(
    { page, rows, origin },
    {
      topicId: topic?.id,
      kicker: `${SCRIPT}${LONG}`,
      headline,
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
    },
  )
  await look(page, [`/preview/${editionId}`, '/desk', `/desk/${editionId}`])
  await submitForm(page)

  await changeTo(newsroom, 'editor1-dingxi')
  const review = `/review/${editionId}`
  await look(page, [review])
  await page.getByRole('button', { name: '对第 2 段写意见' }).click()
  await page.getByRole('textbox', { name: '对第 2 段的意见' }).fill(CORPUS.join(' '))
  await page.getByRole('button', { name: '发出' }).click()
  await expect(page.getByRole('region', { name: /的意见$/ })).toContainText('onload')
  await look(page, [review, `${review}/edit`, `${review}/print`, '/review'])
  await changeTo(newsroom, 'tongwei')
  await look(page, ['/notices', `/desk/${editionId}`])
  await approveAll(newsroom, editionId)
  await look(page, ['/published', `${review}/sheet`])
  await changeTo(newsroom, 'auditor')
  await look(page, ['/admin/audit', `/admin/audit/editions/${editionId}`])
  await context.clearCookies()
  await page.setViewportSize({ width: 360, height: 740 })

  const [live] = await rows<{ articleId: string }[]>`
    select article_id as "articleId" from editions where id = ${editionId}`
  await look(page, ['/', '/counties/tongwei', '/timeline', `/topics/${slug}`, `/search?q=${mark}`])
  await look(page, [`/articles/${live?.articleId}`])
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

/** What the browser reports of the policy. */
function reportsOf(page: Page): string[] {
  const reports: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) reports.push(message.text())
  })
  return reports
}

/** Looks at each address: nothing of the corpus has run or become an element. */
async function look(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('main').first(), address).toBeVisible()
    // Readers' pages have no script of the framework.
    if ((await page.locator('script[src^="/_next/"]').count()) > 0) await hydrated(page)
    else expect(await overflowOf(page), address).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => 'ran' in window), address).toBe(false)
    expect(await page.locator(INJECTED).count(), address).toBe(0)
  }
}

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
  expect(titles).toContain(inXml(headline).replace('\u{7f}', ''))
}

const fromCalendar = (line: string) =>
  line
    .slice('SUMMARY:'.length)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
