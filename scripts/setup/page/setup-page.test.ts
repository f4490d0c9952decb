import { afterEach, describe, expect, it, vi } from 'vitest'
import { OperatorError } from '#lib/process/operator-error'
import { openSetupPage, type SetupPage, type SetupPageOptions } from './setup-page.ts'

type SetUp = SetupPageOptions['setUp']

const LINES = ['请打开这个链接：', '  https://news.example/invite/abc']
const RIGHT = {
  province: '62',
  county: '',
  siteName: '试建的政协网',
  seal: '试',
  siteAddress: '',
  adminLoginName: 'li.wei',
  adminDisplayName: '李薇',
  reviewLevels: '3',
  icpNumber: '',
  policeNumber: '',
  siteCode: '',
}

const pages: SetupPage[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close()
})

async function openPage(setUp: SetUp = async () => LINES) {
  const page = await openSetupPage({
    host: '127.0.0.1',
    port: 0,
    given: { siteName: '<b>"名"' },
    siteAddress: 'https://news.example',
    setUp,
    explain: (error) => (error instanceof OperatorError ? error.message : null),
  })
  pages.push(page)
  const address = `http://127.0.0.1:${page.port}${page.path}`
  const post = (answers: Record<string, string> = RIGHT) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(answers) })
  return { page, address, post }
}

describe('the page of set-up', () => {
  it('shows every question with its default, and what was given as text', async () => {
    const { address } = await openPage()
    const answer = await fetch(address)
    const html = await answer.text()
    for (const name of Object.keys(RIGHT)) expect(html).toContain(`<label for="${name}">`)
    expect(html).toContain('value="https://news.example"')
    expect(html).toContain('value="&lt;b&gt;&quot;名&quot;"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it.each(['/setup', '/setup?key=', `/setup?key=${'a'.repeat(43)}`, '/', '/setup/'])(
    'is not there without its key: %s',
    async (path) => {
      const setUp = vi.fn<SetUp>(async () => LINES)
      const { page } = await openPage(setUp)
      const answer = await fetch(`http://127.0.0.1:${page.port}${path}`, {
        method: 'POST',
        body: new URLSearchParams(RIGHT),
      })
      expect(answer.status).toBe(404)
      expect(setUp).not.toHaveBeenCalled()
    },
  )

  it('names what is wrong and keeps all that was written', async () => {
    const setUp = vi.fn<SetUp>(async () => LINES)
    const { post } = await openPage(setUp)
    const answer = await post({ ...RIGHT, province: '99', siteCode: '12' })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('有 2 项要改')
    expect(html).toContain('没有这个省级代码')
    expect(html).toContain('标识码是 10 位数字')
    expect(html).toContain('value="试建的政协网"')
    expect(setUp).not.toHaveBeenCalled()
  })

  it('calls the site after the county where its name is left empty', async () => {
    const setUp = vi.fn<SetUp>(async () => LINES)
    const { post } = await openPage(setUp)
    await post({ ...RIGHT, county: '庄浪', siteName: '', seal: '' })
    expect(setUp).toHaveBeenCalledWith(
      expect.objectContaining({ county: '620825', siteName: '庄浪政协', seal: '庄' }),
    )
  })

  it('refuses more than answers ever are', async () => {
    const { post } = await openPage()
    expect((await post({ ...RIGHT, siteName: '名'.repeat(10_000) })).status).toBe(413)
  })

  it('makes the portal once, however often it is sent, and shows the link', async () => {
    const begun = Promise.withResolvers<void>()
    const setUp = vi.fn<SetUp>(async () => {
      await begun.promise
      return LINES
    })
    const { page, post, address } = await openPage(setUp)
    const answers = [post(), post()]
    await expect.poll(() => setUp.mock.calls.length).toBe(1)
    begun.resolve()
    for (const answer of await Promise.all(answers)) {
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('href="https://news.example/invite/abc"')
    }
    expect(setUp).toHaveBeenCalledTimes(1)
    await page.done
    expect((await fetch(address)).status).toBe(410)
  })

  it('stays open with a sentence when it did not work', async () => {
    let refused = true
    const { page, post } = await openPage(async () => {
      if (refused) throw new OperatorError('数据库里已经有别的内容')
      return LINES
    })
    const answer = await post()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('数据库里已经有别的内容')
    refused = false
    expect((await post()).status).toBe(200)
    await page.done
  })

  it('ends with what nobody expected, of which the browser gets no word', async () => {
    const { page, post } = await openPage(async () => {
      throw new Error('password=secret')
    })
    const [answer] = await Promise.all([
      post(),
      expect(page.done).rejects.toThrow('password=secret'),
    ])
    expect(await answer.text()).not.toContain('secret')
  })
})
