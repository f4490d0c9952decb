import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { Body, BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'
import type { ListKind } from '#lib/body/lists'

import { ArticleBody } from './article-body.tsx'

const words = (text: string): Inline => ({ type: 'text', text })
const linked = (text: string, href: string): Inline => {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}
const paragraph = (...content: Inline[]): BodyBlock => ({ type: 'paragraph', content })
const cell = (...content: Inline[]) => ({ type: 'cell' as const, content })
const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'row' as const, content: cells })
const item = (list: ListKind, ...content: Inline[]): BodyBlock => {
  return { type: 'item', attrs: { list }, content }
}

function markupOf(content: Body['content'], opening = ''): string {
  const body: Body = { type: 'doc', content }
  return renderToStaticMarkup(<ArticleBody body={body} opening={opening} renditions={[]} />)
}

const END = '<span class="end" aria-hidden="true"></span>'

describe('the body that readers see', () => {
  it('has a link to a page of the site, and says which leads away', () => {
    const content = [
      paragraph(linked('报道', '/articles/3'), linked('公告', 'https://www.gov.cn/')),
    ]
    expect(markupOf(content)).toContain(
      '<p><a class="text-link" href="/articles/3">报道</a>' +
        '<a class="text-link" href="https://www.gov.cn/" rel="external noopener" title="站外链接">公告</a>',
    )
  })

  it('has lists as lists, the opening in its first paragraph and its end behind the last line', () => {
    const content = [
      item('bullet', words('先说')),
      paragraph(words('会议安排：')),
      item('number', words('修渠')),
      item('number', words('量水')),
    ]
    expect(markupOf(content, '本报讯')).toBe(
      '<div class="body" id="body"><ul><li>先说</li></ul><p><b>本报讯</b>会议安排：</p>' +
        `<ol><li>修渠</li><li>量水${END}</li></ol></div>`,
    )
  })

  it.each<[string, BodyBlock]>([
    ['a table', { type: 'table', attrs: {}, content: [row(cell(words('甲村')))] }],
    [
      'a picture',
      { type: 'figure', attrs: { mediaId: 1, alt: '渠', caption: '新渠', credit: '甲某' } },
    ],
  ])('has no mark of its end within when it closes with %s', (_what, last) => {
    const line = paragraph(words('渠修好了。'))
    expect(markupOf([line, last])).not.toContain('class="end"')
    expect(markupOf([last, line])).toContain(`<p>渠修好了。${END}</p></div>`)
  })

  it('has a table in a box that keys can scroll, the opening before it', () => {
    const content = [
      row(...['村', '亩数', '长度', '说明'].map((name) => cell(words(name)))),
      row(cell(words('甲村')), cell(linked('120', '/articles/3')), cell(), cell()),
    ]
    const attrs = { caption: '各村水渠', header: true } as const
    expect(markupOf([{ type: 'table', attrs, content }], '本报讯')).toBe(
      '<div class="body" id="body"><p><b>本报讯</b></p>' +
        '<div class="table-box" role="group" aria-label="表格：各村水渠" tabindex="0" data-wide="">' +
        '<table><caption data-say="表：">各村水渠</caption>' +
        '<thead><tr data-say="表头，"><th scope="col">村</th><th scope="col">亩数</th>' +
        '<th scope="col">长度</th><th scope="col">说明</th></tr></thead>' +
        '<tbody><tr data-say="第1行，"><td>甲村</td>' +
        '<td><a class="text-link" href="/articles/3">120</a></td><td></td><td></td></tr></tbody>' +
        '</table></div></div>',
    )
    const narrow = markupOf([{ type: 'table', attrs: {}, content: [row(cell(words('甲村')))] }])
    expect(narrow).toContain('aria-label="表格" tabindex="0"><table><tbody>')
  })

  it('has the opening as a paragraph where it is a list alone', () => {
    expect(markupOf([item('bullet', words('修渠'))], '本报讯')).toBe(
      `<div class="body" id="body"><p><b>本报讯</b></p><ul><li>修渠${END}</li></ul></div>`,
    )
  })
})
