import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { buildEditionJson, editionJsonSchema } from './edition-json.ts'
import { buildWechatHtml } from './wechat.ts'
import { buildDocx } from './word.ts'
import { exportOf, readEntry } from './testing/export-of.ts'

describe('JSON', () => {
  it('fits its schema, and each key of it is explained', () => {
    const json = buildEditionJson(exportOf({}, 'https://example.org/media/7/960.jpeg'))
    expect(editionJsonSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json)
    expect(json.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'picture',
      'paragraph',
    ])
    const page = readFileSync(new URL('../../../docs/edition-json.md', import.meta.url), 'utf8')
    for (const key of Object.keys(editionJsonSchema.shape)) expect(page).toContain(`\`${key}\``)
  })
})

describe('WeChat', () => {
  it('escapes everything and styles each element inline', () => {
    const html = buildWechatHtml(exportOf({ headline: '<img onerror=x>' }))
    expect(html).toContain('&lt;img onerror=x&gt;')
    expect(html).toContain('&lt;b&gt;&amp;&quot;不是标签&quot;')
    expect(html).not.toMatch(/<(script|style|link|img)|class=|<[^>]*\son\w+=/)
    for (const [tag] of html.matchAll(/<(p|section)\b[^>]*>/g)) expect(tag).toContain('style="')
    expect(html).toContain('会议召开。<br><strong>会议强调</strong>')
  })

  it('shows a picture that strangers can see by its address, else a place for it', () => {
    const shown = buildWechatHtml(exportOf({}, 'https://example.org/media/7/960.jpeg'))
    expect(shown).toContain('<img src="https://example.org/media/7/960.jpeg" alt="会场"')
    const placed = buildWechatHtml(exportOf())
    expect(placed).toContain('〔图片：会场〕')
    for (const html of [shown, placed]) expect(html).toContain('图为会议现场。（丙 摄）')
  })
})

describe('Word', () => {
  it('keeps the text, the opening and the caption, and drops what XML forbids', async () => {
    const file = Buffer.from(await buildDocx(exportOf({ kicker: '引\u0001题' }), new Map()))
    const xml = readEntry(file, 'word/document.xml')
    for (const words of [
      '>引题<',
      '本报庄浪讯（通讯员 甲 乙）',
      '&lt;b&gt;&amp;',
      '〔图片：会场〕',
    ]) {
      expect(xml).toContain(words)
    }
  })

  it('puts the picture in when its bytes are given', async () => {
    const jpegs = new Map([[7, new Uint8Array([0xff, 0xd8, 0xff, 0xd9])]])
    const file = Buffer.from(await buildDocx(exportOf(), jpegs))
    expect(readEntry(file, 'word/document.xml')).toContain('descr="会场"')
  })
})
