import { readDocument, textOf, wordsOf } from '../document.ts'
import { expect, test } from '../fixtures.ts'

// What is marked as new for readers and machines: nothing that was in print years ago.

test('the front page leads with a current article', async ({ request, rows }) => {
  const page = await readDocument(request, '/')
  const lead = page.querySelector('article')
  const front = textOf(page.querySelector('.front'))
  expect(front).not.toBe('')
  expect(front).not.toContain('旧闻')
  expect(front).not.toContain('2023年')
  const [newest] = await rows<{ day: string }[]>`
    select max(news_on)::text as day from articles where state = 'live'`
  const href = lead?.querySelector(':is(h1, h2, h3) a')?.getAttribute('href')
  const [shown] = await rows<{ late: number; old: boolean }[]>`
    select ${newest?.day ?? ''}::date - news_on as late, is_old_news as old
    from articles where id = ${Number(href?.split('/').at(-1))}`
  expect(shown?.old).toBe(false)
  expect(shown?.late).toBeLessThan(8)
})

test('a retold page says so to readers and to programs, and is no news', async ({
  request,
  rows,
}) => {
  const retold = await rows<{ id: string; headline: string; path: string }[]>`
    select a.id, r.headline, '/counties/' || d.slug as path from articles a
    join revisions r on r.id = a.live_revision_id join divisions d on d.code = a.division_code
    join editions e on e.article_id = a.id join page_imports p on p.id = e.import_id
    where a.state = 'live' and p.is_retold and d.level = 'county' order by a.id`
  expect(retold.length).toBeGreaterThan(5)
  const news = await request.get('/sitemap-news.xml')
  const mapped = news.ok() ? await news.text() : ''
  for (const { id, headline, path } of retold) {
    const page = await readDocument(request, `/articles/${id}`)
    expect(textOf(page.querySelector('[role="note"]')), headline).toContain('本文据报纸版面改写')
    const words = textOf(page.querySelector('main'))
    expect(words, headline).toContain('版面未印日期')
    expect(words, headline).not.toContain('年份据版面')
    const graph = textOf(page.querySelector('script[type="application/ld+json"]'))
    const [article] = JSON.parse(graph)['@graph']
    expect(article.datePublished, headline).toBe('2023-03')
    expect(article.isBasedOn, headline).toMatchObject({ '@type': 'PublicationIssue' })
    expect(article).not.toHaveProperty('dateModified')
    expect(mapped).not.toContain(`/articles/${id}<`)
    const feed = await (await request.get(`${path}/feed.xml`)).text()
    const [, entry = ''] =
      new RegExp(`<entry>((?:(?!</entry>)[^])*articles/${id}"[^]*?)</entry>`).exec(feed) ?? []
    expect(entry, headline).toContain('本文据报纸版面改写')
    expect(entry, headline).toContain('<updated>2023-03-')
  }
  const [first] = retold
  const county = await readDocument(request, first?.path ?? '')
  const cards = [...county.querySelectorAll('article')].map(textOf)
  expect(cards.find((card) => card.includes(first?.headline ?? ''))).toContain('旧闻')
})

test('the timeline says of an undated old page what names its month, not a day in print', async ({
  request,
  rows,
}) => {
  const [old] = await rows<{ id: string; path: string }[]>`
    select c.id, to_char(c.timeline_on, '"/timeline/"YYYY"/"FMMM') as path
    from activities c join articles a on a.activity_id = c.id
    where a.state = 'live' and a.print_date is null and a.is_old_news and c.precision = 'none'
    order by c.id limit 1`
  const page = await readDocument(request, old?.path ?? '')
  const group = page.getElementById(`activity-${old?.id}`)?.closest('[data-spine]')
  const day = wordsOf([...(group?.children ?? [])].find(({ localName }) => localName === 'p'))
  expect(day).toContain('版面所述')
  expect(day).not.toContain('见报')
})

test('no drawn picture is credited to a person', async ({ rows }) => {
  const credits = await rows<{ credit: string }[]>`
    select distinct figure -> 'attrs' ->> 'credit' as credit
    from articles a join revisions r on r.id = a.live_revision_id
    join editions e on e.article_id = a.id join page_imports p on p.id = e.import_id,
    jsonb_path_query(r.content, '$.body.content[*] ? (@.type == "figure")') as figure
    where p.is_retold`
  expect(credits).toEqual([{ credit: '本站绘' }])
})
