import type { MailBody } from '#db/schema/mails'
import { renderHtml } from '#lib/formats/html'
import { dropForbidden, element, type XmlElement } from '#lib/formats/xml'

export interface MailSite {
  name: string
  /** Such as https://example.org, without a slash. */
  origin: string
}

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

const PAGE = 'font:16px/1.7 sans-serif;color:#211f1b;max-width:36em'
const SMALL = 'font-size:13px;color:#696358'
const LINK = 'color:#a3271b;font-weight:bold'

/** A mail as plain text and as simple HTML that say the same. What people wrote stays text in both. */
export function renderMail(
  mail: { subject: string; body: MailBody; name: string },
  site: MailSite,
): RenderedMail {
  const { body, name } = mail
  const settings = `${site.origin}/account`
  const greeting = `${name}，您好：`
  const closing = `这是${site.name}编辑部自动发出的，不用回复。`
  const items = body.items.map(
    ({ title, text, path }) => `${title}\n${text}\n${site.origin}${path}`,
  )
  const foot = `${closing}\n想换收件地址，或者少收、不收邮件：${settings}`
  const parts = [greeting, ...(body.lead ? [body.lead] : []), ...items, `--\n${foot}`]
  return {
    subject: oneLine(`【${site.name}】${mail.subject}`),
    text: `${parts.map(dropForbidden).join('\n\n')}\n`,
    html: renderHtml(page([greeting, body.lead], body.items, [closing, settings], site)),
  }
}

function page(
  head: readonly string[],
  items: MailBody['items'],
  [closing, settings]: readonly [string, string],
  site: MailSite,
): XmlElement {
  return styled(
    'div',
    PAGE,
    ...head.filter(Boolean).map((line) => element('p', line)),
    ...items.map(({ title, text, path }) =>
      element('p', link(`${site.origin}${path}`, title), element('br'), text),
    ),
    styled('p', SMALL, closing, element('br'), link(settings, '改收件地址，或者少收、不收邮件')),
  )
}

const styled = (name: string, style: string, ...children: (XmlElement | string)[]): XmlElement => ({
  name,
  attributes: { style },
  children,
})

const link = (href: string, label: string): XmlElement => ({
  name: 'a',
  attributes: { href, style: LINK },
  children: [label],
})

/** A header is one line, whatever was written in it. */
const oneLine = (text: string) => dropForbidden(text).replace(/\s+/g, ' ').trim()
