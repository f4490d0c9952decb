import { describe, expect, it } from 'vitest'

import { checklist } from '#domain/article/checklist'
import { findHiddenNumbers, findPersonalNumbers } from '#lib/personal-numbers'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkPersonalData } from './personal-data.ts'

// Numbers made for the test: the check digits are right, nobody bears them.
describe('personal numbers', () => {
  const cases: [string, string[]][] = [
    ['联系电话13800138000。', ['mobile']],
    ['联系电话138 0013 8000', ['mobile']],
    ['联系电话138-0013-8000', ['mobile']],
    ['联系电话+8613800138000', ['mobile']],
    ['电话１３８００１３８０００', ['mobile']],
    ['电话138****8000', []],
    ['电话12800138000', []],
    ['投资13800138000元', []],
    ['产值13800138000.5元', []],
    ['编号213800138000123', []],
    ['身份证号11010519491231002X', ['identity']],
    ['身份证号11010519491231002x', ['identity']],
    ['身份证号110105 19491231 002X', ['identity']],
    ['号码110105194912310021', []],
    ['号码110105194913310021', []],
    ['号码110105********002X', []],
    ['卡号4111111111111111', ['card']],
    ['卡号4111 1111 1111 1111', ['card']],
    ['卡号4111111111111112', []],
    ['电话0933-6621234', ['landline']],
    ['电话（0933）6621234', ['landline']],
    ['电话010-12345678转8001', ['landline']],
    ['2023年3月16日，142件提案', []],
    ['热线12345、12380', []],
    ['甲13800138000、乙13900139000', ['mobile', 'mobile']],
  ]
  for (const [text, kinds] of cases) {
    it(text, () => expect(findPersonalNumbers(text).map(({ kind }) => kind)).toEqual(kinds))
  }

  it('must go when they are a mobile telephone or an identity number', () => {
    const content = contentOf('电话13800138000，座机0933-6621234。')
    const hints = checkPersonalData(content)
    expect(hints.map(({ severity }) => severity)).toEqual(['must', 'note'])
    expect(hints[0]?.where && quoteOf(content, hints[0].where)).toBe('13800138000')
    expect(checklist(content)['body']).toContainEqual(expect.stringContaining('手机号码'))
  })

  it('stop copy wherever they stand', () => {
    const given = { headline: '电话13800138000', subtitle: '11010519491231002X' }
    expect(Object.keys(checklist(contentOf('正文', given)))).toEqual(
      expect.arrayContaining(['headline', 'subtitle']),
    )
    expect(
      checklist(contentOf('座机0933-6621234，卡号4111111111111111。这里再写够二十个字的正文')),
    ).toEqual(expect.not.objectContaining({ body: expect.anything() }))
  })

  it.each([
    ['网页https://www.gov.cn/c/13800138000.html', []],
    ['网页www.gov.cn/13800138000', []],
    ['网页https://www.gov.cn/c，电话13800138000', ['mobile']],
    ['网页https://www.gov.cn/c 13800138000', ['mobile']],
    ['网页https://a.cn/?tel=13800138000', ['mobile']],
    ['网页https://a.cn/hotel/13800138000', []],
    ['网页https://a.cn/11010519491231002X', ['identity']],
  ])('stop copy in an address only where it calls them so: %s', (text, kinds) => {
    expect(findHiddenNumbers(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('are only to be looked at where they may be the number of a page', () => {
    const content = contentOf('见www.gov.cn/13800138000，会议研究了冬灌和修渠的安排。')
    content.body.content.push({
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: '公告',
          marks: [{ type: 'link', attrs: { href: '/a/13800138000' } }],
        },
      ],
    })
    const hints = checkPersonalData(content)
    expect(hints.map(({ severity }) => severity)).toEqual(['note', 'note'])
    expect(checklist(content)['body']).toBeUndefined()
  })

  it('must go from the address of a link, too', () => {
    const content = contentOf('')
    const link = {
      type: 'link',
      attrs: { href: 'https://example.org/?tel=13800138000&id=4111111111111111' },
    } as const
    content.body.content.push({
      type: 'paragraph',
      content: [
        { type: 'text', text: '看' },
        { type: 'text', text: '公告', marks: [link] },
      ],
    })
    const hints = checkPersonalData(content)
    expect(hints.map(({ severity, sentence }) => [severity, sentence])).toEqual([
      ['must', '链接的地址里“13800138000”像是手机号码，请隐去中间几位，如 138****0000。'],
    ])
    expect(hints[0]?.where && quoteOf(content, hints[0].where)).toBe('公告')
    expect(checklist(content)['body']).toContainEqual(expect.stringContaining('手机号码'))
  })
})
