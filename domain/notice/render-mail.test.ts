import { describe, expect, it } from 'vitest'

import { renderMail } from './render-mail.ts'

const SITE = { name: '陇原政协', origin: 'https://example.org' }
const mail = {
  subject: '退回修改：《县政协\r\nBcc: all@example.org》',
  name: '甲某',
  body: {
    lead: '',
    items: [
      {
        title: '《<b>粗</b>》',
        text: '乙某：请补 <script>alert(1)</script> & 地点',
        path: '/desk/7',
      },
    ],
  },
}

describe('a mail', () => {
  it('says the same as text and as HTML, with the way to the edition', () => {
    const { text, html } = renderMail(mail, SITE)
    expect(text).toBe(
      '甲某，您好：\n\n《<b>粗</b>》\n乙某：请补 <script>alert(1)</script> & 地点\nhttps://example.org/desk/7\n\n' +
        '--\n这是陇原政协编辑部自动发出的，不用回复。\n' +
        '想换收件地址，或者少收、不收邮件：https://example.org/account\n',
    )
    expect(html).toContain('<a href="https://example.org/desk/7"')
  })

  it('lets nothing that was written become markup or a header of its own', () => {
    const { subject, html } = renderMail(mail, SITE)
    expect(subject).toBe('【陇原政协】退回修改：《县政协 Bcc: all@example.org》')
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('opens with its lead when there is one', () => {
    const { text } = renderMail({ ...mail, body: { lead: '今天 2 件事', items: [] } }, SITE)
    expect(text).toContain('甲某，您好：\n\n今天 2 件事\n\n--')
  })
})
