// What a page says of itself to who passes it on.

import { contentOf, readDocument, textOf } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { pathOf } from './addresses-in.ts'

test('an article describes for machines who, when, where and what', async ({ request }) => {
  const answer = await request.get('/api/v1/articles?division=620825&limit=1')
  const { items } = (await answer.json()) as { items: { id: number; headline: string }[] }
  const [article] = items
  const page = await readDocument(request, `/articles/${article?.id}`)
  const graph = JSON.parse(textOf(page.querySelector('script[type="application/ld+json"]'))) as {
    '@graph': Record<string, unknown>[]
  }
  expect(graph['@graph'][0]).toMatchObject({ '@type': 'NewsArticle', headline: article?.headline })
  const content = (name: string) => contentOf(page, `name="${name}"`)
  expect(content('ArticleTitle')).toBe(article?.headline)
  expect(content('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  expect(content('Description')).not.toBe('')
  const names = [...page.querySelectorAll('meta[name]')].map((meta) => meta.getAttribute('name'))
  expect(names.filter((name) => name?.toLowerCase() === 'description')).toHaveLength(1)
  expect([...page.querySelectorAll('meta[content=""]')]).toEqual([])
})

test('an article is passed on with a card, and found with its picture in three ratios', async ({
  request,
}) => {
  const { items } = (await (
    await request.get('/api/v1/articles?division=620825&limit=1')
  ).json()) as {
    items: { id: number }[]
  }
  const page = await readDocument(request, `/articles/${items[0]?.id}`)
  const addresses = [contentOf(page, 'property="og:image"')]
  const json = textOf(page.querySelector('script[type="application/ld+json"]'))
  const [news] = (JSON.parse(json) as { '@graph': { image: { url: string }[] }[] })['@graph']
  addresses.push(...(news?.image.map(({ url }) => url) ?? []))
  expect(addresses).toHaveLength(4)
  for (const address of addresses) {
    expect(address).toMatch(/^https?:/)
    const answer = await request.get(pathOf(address))
    expect(answer.headers()['content-type'], address).toBe('image/jpeg')
    const { etag = '' } = answer.headers()
    const again = await request.get(pathOf(address), { headers: { 'if-none-match': etag } })
    expect(again.status(), address).toBe(304)
  }
  for (const path of ['/articles/999999999/pictures/share.jpg', '/articles/1/pictures/2x1.jpg'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('other pages are passed on with the card of their place', async ({ request }) => {
  const cards = new Set<string>()
  for (const path of ['/', '/timeline', '/counties/zhuanglang', '/prefectures/pingliang']) {
    const address = pathOf(contentOf(await readDocument(request, path), 'property="og:image"'))
    const answer = await request.get(address)
    expect(answer.headers()['content-type'], path).toBe('image/jpeg')
    cards.add(address)
  }
  expect([...cards]).toEqual(['/cards/620000.jpg', '/cards/620825.jpg', '/cards/620800.jpg'])
  for (const path of ['/cards/110000.jpg', '/cards/zhuanglang.jpg'])
    expect((await request.get(path)).status(), path).toBe(404)
})
