import { inflateRawSync } from 'node:zlib'

import { emptyContent, type Content } from '../../content.ts'
import type { EditionExport } from '../edition-export.ts'

const content: Content = {
  ...emptyContent('620825'),
  kicker: '“三抓三促”行动进行时',
  headline: '庄浪县政协召开主席会议',
  subtitle: '把议题定在群众心坎上',
  dateline: '本报庄浪讯',
  credits: [
    { role: 'correspondent', name: '甲' },
    { role: 'correspondent', name: '乙' },
    { role: 'photographer', name: '丙' },
    { role: 'editor', name: '丁' },
  ],
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '3月16日，会议召开。' },
          { type: 'hardBreak' },
          { type: 'text', text: '会议强调', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '办实事' }] },
      {
        type: 'figure',
        attrs: { mediaId: 7, alt: '会场', caption: '图为会议现场。', credit: '丙' },
      },
      { type: 'paragraph', content: [{ type: 'text', text: '<b>&"不是标签"' }] },
    ],
  },
}

export const exportOf = (
  given: Partial<Content> = {},
  url: string | null = null,
): EditionExport => ({
  editionId: 12,
  revision: { number: 3, hash: 'a'.repeat(64) },
  content: { ...content, ...given },
  place: { code: '620825', name: '庄浪县' },
  topicName: null,
  siteAddress: 'https://news.example.org',
  pictures: new Map([[7, { storageKey: '7/960.jpeg', url, width: 960, height: 640 }]]),
})

export function readEntry(zip: Buffer, name: string): string {
  const LISTED = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let index = zip.indexOf(LISTED); index >= 0; index = zip.indexOf(LISTED, index + 46)) {
    const length = zip.readUInt16LE(index + 28)
    if (zip.toString('utf8', index + 46, index + 46 + length) !== name) continue
    const start = zip.readUInt32LE(index + 42)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const bytes = zip.subarray(from, from + zip.readUInt32LE(index + 20))
    return (zip.readUInt16LE(index + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
  }
  throw new Error(`There is no ${name} in the archive`)
}
