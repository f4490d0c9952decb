import { readDocument, textOf, textsIn, waysTo } from '../document.ts'
import { expect, test } from '../fixtures.ts'

const FOUND = 'section[aria-labelledby=found] ol > li'
const BOX = '搜索报道、县区'

const ask = (question: string) => `/search?q=${encodeURIComponent(question)}`

test('two characters find articles, and are marked where they are', async ({ page }) => {
  await page.goto('/search')
  const form = page.getByRole('main').getByRole('search')
  await form.getByLabel(BOX).fill('提案')
  await form.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('status')).toContainText('含“提案”的报道')
  await expect(page.locator(FOUND).first().locator('mark').first()).toHaveText('提案')
  await expect(form.getByLabel(BOX)).toHaveValue('提案')
})

test('results say their order and offer the other', async ({ page }) => {
  await page.goto(ask('政协'))
  const found = page.getByRole('region', { name: '含“政协”' })
  await expect(found.getByText('按相关排', { exact: true })).toBeVisible()
  await found.getByRole('link', { name: '改按时间排' }).click()
  await expect(page).toHaveURL(/\/order\/newest$|order=newest/)
  await expect(found.getByText('按时间排', { exact: true })).toBeVisible()
  await found.getByRole('link', { name: '改按相关排' }).click()
  await expect(found.getByText('按相关排', { exact: true })).toBeVisible()
})

test('where nothing is found there is no order to change', async ({ request }) => {
  const page = await readDocument(request, ask('绝无此词甲乙丙'))
  expect(textsIn(page, 'main p')).toContain('没有找到，换个词试试。')
  expect(textsIn(page, 'main summary')).toEqual([])
  expect(textsIn(page, '#found')).toEqual([])
  expect(textsIn(page, 'main a').filter((words) => words.startsWith('改按'))).toEqual([])
})

test('a year that a question names by counting is read as one, and can be looked for as it stands', async ({
  page,
}) => {
  await page.goto(ask('今年提案'))
  const line = page.getByRole('main').getByRole('status')
  await expect(line).toContainText(/“今年”读作20\d\d年，按原样找。\s*含“提案”的报道有/)
  await line.getByRole('link', { name: '按原样找' }).click()
  await expect(page.getByRole('main').getByLabel(BOX)).toHaveValue('“今年” 提案')
  await expect(line).not.toContainText('读作')
})

test('phrases, exclusion and traditional writing are understood', async ({ request }) => {
  const count = async (question: string) => {
    const line = textsIn(await readDocument(request, ask(question)), '[role="status"]').join(' ')
    return Number(/有 ([\d,]+) 篇/.exec(line)?.[1]?.replace(',', '') ?? 'NaN')
  }
  const all = await count('提案')
  expect(all).toBeGreaterThan(0)
  expect(await count('提案 -会议')).toBeLessThan(all)
  expect(await count('“案提提案”')).toBe(0)
  expect(await count('莊浪縣')).toBe(await count('庄浪县'))
})

test('a question is narrowed by links and by the form, and widened again', async ({ page }) => {
  await page.goto(`${ask('政协')}&region=pingliang`)
  const facets = page.getByRole('complementary', { name: '缩小范围' })
  const chosen = (name: RegExp) =>
    expect(facets.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
  await chosen(/^平凉市/)
  await facets.getByRole('link', { name: /^庄浪县/ }).click()
  await expect(page).toHaveURL(/\/regions\/zhuanglang$/)
  await chosen(/^庄浪县/)
  const places = await page.locator(`${FOUND} .meta a`).allTextContents()
  expect(new Set(places)).toEqual(new Set(['庄浪县']))
  const form = page.getByRole('main').getByRole('search')
  await form.getByLabel(BOX).fill('会议')
  await form.getByRole('button', { name: '搜索' }).click()
  await chosen(/^庄浪县/)
  await facets.getByRole('link', { name: /^全省/ }).click()
  await chosen(/^全省/)
})

test('further pages neither repeat nor miss', async ({ request }) => {
  const seen: (string | null)[] = []
  let address: string | undefined = ask('政协')
  for (let turn = 0; turn < 3 && address !== undefined; turn += 1) {
    const page = await readDocument(request, address)
    const links = [...page.querySelectorAll(`${FOUND} h3 a`)]
    expect(links.length, address).toBeGreaterThan(0)
    seen.push(...links.map((link) => link.getAttribute('href')))
    ;[address] = waysTo(page, '下一页')
  }
  expect(seen.length).toBeGreaterThan(20)
  expect(new Set(seen).size).toBe(seen.length)
})

test('letters lead to the county they spell', async ({ request }) => {
  for (const letters of ['zl', 'zhuanglang']) {
    const page = await readDocument(request, ask(letters))
    const [first] = waysTo(page.querySelector('main'), '庄浪县')
    expect(first, letters).toBe('/counties/zhuanglang')
    expect(textOf(page.querySelector(FOUND)), letters).toContain('庄浪')
  }
})

const NOTHING: [string, string][] = [
  ['水', '请至少输入两个字'],
  ['-会议', '请再写一个要找的词'],
  ['……', '请输入要找的词'],
  ['“从未出现的词语组合”', '没有找到'],
]

test('a question that finds nothing is answered in words', async ({ request }) => {
  for (const [question, words] of NOTHING) {
    const page = await readDocument(request, ask(question))
    expect(textOf(page.querySelector('main')), question).toContain(words)
  }
})

test('odd questions are pages like any other, and odd addresses are not', async ({ request }) => {
  for (const question of ['a/b', '..', '.', '100%', '%2F', 'a#b?c&d', `"'<b>`, '\\', '+', '𠮷庄']) {
    const answer = await request.get(ask(question))
    expect(answer.status(), question).toBe(200)
    const html = await answer.text()
    expect(html, question).toContain('id="q"')
    expect(html, question).not.toContain('<b>"')
  }
  for (const path of ['/search/x/regions/nowhere', '/search/x/types/party', '/search/x/y/z'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('answers may be cached, set no cookie and carry no script of the framework', async ({
  request,
}) => {
  const fresh = ask(`协商 ${Date.now()}`)
  for (const path of [fresh, fresh, '/search', ask('提案')]) {
    const answer = await request.get(path)
    const headers = answer.headers()
    expect(headers['set-cookie'], path).toBeUndefined()
    expect(headers['cache-control'], path).toContain('s-maxage')
    const html = await answer.text()
    expect(html, path).not.toContain('__next_f')
    expect(html, path).not.toMatch(/\/_next\/[^"]*\.js/)
  }
})

test('what is typed is suggested, by keyboard and as links', async ({ page }) => {
  await page.goto('/search')
  const input = page.getByRole('main').getByLabel(BOX)
  await input.pressSequentially('zhuangl')
  const option = page.getByRole('option', { name: /庄浪县/ })
  await expect(option).toHaveAttribute('href', '/counties/zhuanglang')
  await input.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await input.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '庄浪县' })).toBeVisible()
})

test('a choice stays when the answer to more words comes after it', async ({ page }) => {
  let letIn = () => {}
  const chosen = new Promise<void>((resolve) => (letIn = resolve))
  await page.route('**/api/suggest?q=zhuangl', async (route) => {
    await chosen
    await route.continue()
  })
  await page.goto('/search')
  const input = page.getByRole('main').getByLabel(BOX)
  await input.pressSequentially('zhuang')
  const option = page.getByRole('option', { name: /庄浪县/ })
  await expect(option).toBeVisible()
  await input.press('l')
  while ((await option.getAttribute('aria-selected')) !== 'true') await input.press('ArrowDown')
  await option.evaluate((element) => element.setAttribute('data-before', ''))
  letIn()
  await expect(option).not.toHaveAttribute('data-before')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await input.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '庄浪县' })).toBeVisible()
})

test('suggestions are the same for everybody', async ({ request }) => {
  const answer = await request.get('/api/suggest?q=zxjt')
  expect(answer.headers()['cache-control']).toContain('public')
  expect(answer.headers()['set-cookie']).toBeUndefined()
  const { suggestions } = (await answer.json()) as { suggestions: { words: string }[] }
  expect(suggestions.map(({ words }) => words)).toContain('政协讲堂')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader searches from the masthead, narrows and reads', async ({ page }) => {
    await page.goto('/')
    const masthead = page.getByRole('banner').getByRole('search')
    await masthead.getByLabel(BOX).fill('提案')
    await masthead.getByRole('button', { name: '搜索' }).click()
    const facets = page.getByRole('complementary', { name: '缩小范围' })
    await facets.getByRole('region', { name: '年份' }).getByRole('link').first().click()
    await page.locator(`${FOUND} h3 a`).first().click()
    await expect(page.getByRole('article').getByRole('paragraph').first()).toBeVisible()
  })
})

test('on a phone the masthead leads to the form, and nothing is wider than the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  await page.getByRole('banner').getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '搜索' })).toBeVisible()
  for (const path of ['/search', ask('政协')]) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBe(0)
  }
})
