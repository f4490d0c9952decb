import { expect, test } from '../fixtures.ts'

// What is marked as new for readers and machines: nothing that was in print years ago.

test.use({ javaScriptEnabled: false })

test('the front page leads with a current article and its picture', async ({ page, rows }) => {
  await page.goto('/')
  const lead = page.getByRole('article').first()
  await expect(lead.getByRole('img')).toBeVisible()
  const front = page.locator('.front')
  await expect(front).not.toContainText('旧闻')
  await expect(front).not.toContainText('2023年')
  const [newest] = await rows<{ day: string }[]>`
    select max(news_on)::text as day from articles where state = 'live'`
  const href = await lead.getByRole('heading').getByRole('link').getAttribute('href')
  const [shown] = await rows<{ late: number; old: boolean }[]>`
    select ${newest?.day ?? ''}::date - news_on as late, is_old_news as old
    from articles where id = ${Number(href?.split('/').at(-1))}`
  expect(shown?.old).toBe(false)
  expect(shown?.late).toBeLessThan(8)
})

test('a retold page says so to readers and to programs, and is no news', async ({
  page,
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
    await page.goto(`/articles/${id}`)
    await expect(page.getByRole('note'), headline).toContainText('本文据报纸版面改写')
    await expect(page.getByText('版面未印日期')).toBeVisible()
    await expect(page.getByText('年份据版面')).toHaveCount(0)
    const graph = await page.locator('script[type="application/ld+json"]').first().textContent()
    const [article] = JSON.parse(graph ?? '')['@graph']
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
  await page.goto(first?.path ?? '')
  const card = page.getByRole('article').filter({ hasText: first?.headline ?? '' })
  await expect(card.first()).toContainText('旧闻')
})

test('the timeline says of an undated old page what names its month, not a day in print', async ({
  page,
  rows,
}) => {
  const [old] = await rows<{ id: string; path: string }[]>`
    select c.id, to_char(c.timeline_on, '"/timeline/"YYYY"/"FMMM') as path
    from activities c join articles a on a.activity_id = c.id
    where a.state = 'live' and a.print_date is null and a.is_old_news and c.precision = 'none'
    order by c.id limit 1`
  await page.goto(old?.path ?? '')
  const group = page.locator('[data-spine]').filter({ has: page.locator(`#activity-${old?.id}`) })
  await expect(group.locator('> p')).toContainText('版面所述')
  await expect(group.locator('> p')).not.toContainText('见报')
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
