// The place that a device keeps, as its script shows it: on the button of a place's page, and on the front page of
// both modes.

import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { ArticleCard } from '#components/article/article-card'
import type { ArticleLine } from '#domain/site/article-line'
import type { SiteDivision } from '#domain/site/list-site-divisions'

import { ElderHome } from './_components/elder-home.tsx'
import { KeepPlace, MyCounty } from './_components/my-county.tsx'

const SCRIPT = readFileSync(new URL('../../public/scripts/my-county.js', import.meta.url), 'utf8')

const line = (articleId: number, headline: string, given: Partial<ArticleLine> = {}) =>
  ({
    articleId,
    headline,
    type: 'inspection',
    division: { name: '宁县', slug: 'ningxian', level: 'county' },
    event: { precision: 'day', startOn: '2026-11-29', endOn: null },
    printDate: null,
    isOldNews: false,
    isDemo: false,
    ...given,
  }) as ArticleLine

/** The page of the place: what it has to come, and its newest. */
const PLACE = renderToStaticMarkup(
  <html>
    <section aria-labelledby="ahead">
      <h3>
        <a href="/announcements/9">预告：政协讲堂</a>
      </h3>
    </section>
    <section aria-labelledby="news">
      {[
        line(1, '灌区改造', { isDemo: true }),
        line(2, '梯田', { event: null, printDate: '2026-07-21' }),
        line(3, '主席会议', { event: null, isOldNews: true, newsOn: '2023-03-16' }),
        line(4, '更早的'),
      ].map((article) => (
        <ArticleCard key={article.articleId} article={article} year={2026} withDivision={false} />
      ))}
    </section>
  </html>,
)

/** A page on a device that keeps this, once its script has done its work. */
async function open(page: React.ReactNode, kept: object | null) {
  const { document, DOMParser, Event } = parseHTML(
    `<html><body>${renderToStaticMarkup(page)}</body></html>`,
  )
  const storage = new Map(kept ? [['county', JSON.stringify(kept)]] : [])
  const asked: string[] = []
  runInNewContext(SCRIPT, {
    document,
    DOMParser,
    URL,
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
    fetch: (path: string) => {
      asked.push(path)
      return Promise.resolve({ ok: true, text: () => Promise.resolve(PLACE) })
    },
  })
  await new Promise((resolve) => setImmediate(resolve))
  const press = () =>
    document.querySelector('button')?.dispatchEvent(new Event('click', { bubbles: true }))
  return { document, asked, press, storage }
}

const place = (given: Partial<SiteDivision>) =>
  ({ level: 'county', slug: 'ningxian', name: '宁县', ...given }) as SiteDivision
const JIAYUGUAN = place({ level: 'prefecture', slug: 'jiayuguan', name: '嘉峪关市' })

it('keeps a county or a prefecture, and says first that another place goes', async () => {
  const { document, press, storage } = await open(<KeepPlace division={JIAYUGUAN} />, {
    slug: 'ningxian',
    name: '宁县',
  })
  const words = () => document.querySelector('button')?.textContent
  expect(words()).toBe('改设为我的市（现在是宁县）')
  press()
  expect(words()).toBe('已是我的市')
  expect(JSON.parse(storage.get('county') ?? '')).toEqual({
    path: '/prefectures/jiayuguan',
    name: '嘉峪关市',
  })
  press()
  expect(words()).toBe('设为我的市')
  expect(storage.size).toBe(0)
})

it('keeps no address of another kind', async () => {
  const kept = { path: '//elsewhere.example', name: '别处' }
  const { document, asked } = await open(<MyCounty id="mine" />, kept)
  expect(asked).toEqual([])
  expect(document.querySelector('section')?.hasAttribute('hidden')).toBe(true)
})

it('names the kept place on the tile of elder mode, and shows its newest before all others', async () => {
  const home = (
    <ElderHome
      siteName="陇原政协"
      today="2026-12-01"
      whole={{ level: 'province', slug: 'gansu' }}
      articles={[]}
      ahead={[]}
    />
  )
  const { document, asked } = await open(home, { path: '/counties/ningxian', name: '宁县' })
  const tile = document.querySelector('[data-my-county]')
  expect(tile?.textContent).toBe('宁县新闻')
  expect(tile?.getAttribute('href')).toBe('/counties/ningxian')
  expect(asked).toEqual(['/counties/ningxian'])
  const news = document.querySelector('[data-county-news]')
  expect(news?.hasAttribute('hidden')).toBe(false)
  expect([...(news?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '灌区改造11月29日演示',
    '梯田见报 7月21日',
    '主席会议版面所述 2023年3月旧闻',
  ])
})

it('leads whoever keeps none to the list of places', async () => {
  const home = (
    <ElderHome
      siteName="陇原政协"
      today="2026-12-01"
      whole={{ level: 'province', slug: 'gansu' }}
      articles={[]}
      ahead={[]}
    />
  )
  const { document, asked } = await open(home, null)
  const tile = document.querySelector('[data-my-county]')
  expect([tile?.textContent, tile?.getAttribute('href')]).toEqual(['本县新闻', '/counties'])
  expect(asked).toEqual([])
})

it('leads from elder mode to what was asked for, and to where anybody hands something in', async () => {
  const home = <ElderHome siteName="某" today="2026-12-01" whole={null} articles={[]} ahead={[]} />
  const { document } = await open(home, null)
  for (const [path, word] of Object.entries({
    '/proposals': '提案',
    '/consultations': '协商',
    '/say': '我要说',
  }))
    expect(document.querySelector(`a[href="${path}"]`)?.textContent).toBe(word)
})

it('says below the news of elder mode what is to come, each in a line', async () => {
  const announced = {
    announcementId: 7,
    type: 'lecture',
    title: '宁县政协讲堂第九讲',
    takesPlaceOn: '2026-12-04',
    startTime: '09:30',
    place: '县文化馆',
    callOffReason: null,
    isChanged: false,
    isDemo: true,
    division: { code: '621026', name: '宁县', slug: 'ningxian', level: 'county' },
  } as const
  const home = (
    <ElderHome
      siteName="陇原政协"
      today="2026-12-01"
      whole={{ level: 'province', slug: 'gansu' }}
      articles={[]}
      ahead={[announced, { ...announced, announcementId: 8, callOffReason: '大风停办' }]}
    />
  )
  const { document } = await open(home, null)
  const lines = [...document.querySelectorAll('[aria-labelledby="elder-ahead"] li')]
  expect(
    lines.map((line) => [line.querySelector('a')?.getAttribute('href'), line.textContent]),
  ).toEqual([
    ['/announcements/7', '宁县政协讲堂第九讲宁县，12月4日 周五 09:30 演示'],
    ['/announcements/8', '宁县政协讲堂第九讲宁县，12月4日 周五 09:30 已取消演示'],
  ])
})
