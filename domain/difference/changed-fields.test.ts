import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, type Body, type Crop, type Focus } from '../article/body.ts'
import { emptyContent, type Content } from '../article/content.ts'
import { tableOf } from '../article/testing/table-of.ts'
import { differenceOfBodies } from './block-difference.ts'
import { changedFieldsOf } from './changed-fields.ts'
import type { TextPart } from './text-difference.ts'

const say = {
  division: (code: string) => `县${code}`,
  topic: (id: number) => `专题${id}`,
}

const base: Content = {
  ...emptyContent('620825'),
  headline: '县政协开展调研',
  credits: [{ role: 'correspondent', name: '甲某' }],
  body: bodyFromParagraphs(['日前，县政协请来文史员。', '大家一道看了老街。']),
}
const fieldsBetween = (before: Content, after: Content) =>
  changedFieldsOf(before, after, differenceOfBodies(before.body, after.body), say)
const fieldsOf = (after: Partial<Content>) => fieldsBetween(base, { ...base, ...after })
const marked = (parts: readonly TextPart[]) =>
  parts.map(({ change, text }) => (change === 'same' ? text : `[${text}]`)).join('')

const figure = (caption: string, focus?: Focus): Body['content'][number] => ({
  type: 'figure',
  attrs: { mediaId: 7, alt: '', caption, credit: '乙某', ...(focus ? { focus } : {}) },
})

describe('what changed between two texts, place by place', () => {
  it('is nothing when they are the same', () => {
    expect(fieldsOf({})).toEqual([])
  })

  it('shows only the changed paragraph, the old text beside the new', () => {
    const body = bodyFromParagraphs(['3月13日，县政协请来文史员。', '大家一道看了老街。'])
    const fields = fieldsOf({ body })
    expect(fields).toHaveLength(1)
    expect(marked(fields[0]?.before ?? [])).toBe('[日前]，县政协请来文史员。')
    expect(marked(fields[0]?.after ?? [])).toBe('[3月13日]，县政协请来文史员。')
  })

  it('shows of a table the rows that changed, each by itself', () => {
    const bodyOf = (...rows: string[][]): Body => ({
      type: 'doc',
      content: [tableOf([['村', '亩数'], ['甲村', '120'], ...rows])],
    })
    const before = { ...base, body: bodyOf(['乙村', '80']) }
    const after = { ...base, body: bodyOf(['乙村', '90'], ['丙村', '7']) }
    const fields = fieldsBetween(before, after)
    expect(fields.map(({ part }) => part)).toEqual(['body', 'body'])
    expect(fields.map((field) => marked(field.before))).toEqual(['乙村　[80]', ''])
    expect(fields.map((field) => marked(field.after))).toEqual(['乙村　[90]', '[丙村　7]'])
    const named: Body = { type: 'doc', content: [tableOf([['村', '亩数']], { header: true })] }
    const plain: Body = { type: 'doc', content: [tableOf([['村', '亩数']])] }
    const [header] = fieldsBetween({ ...base, body: plain }, { ...base, body: named })
    expect(header?.part).toBe('weight')
  })

  it('has one empty side for what came and for what went', () => {
    const came = fieldsOf({
      body: bodyFromParagraphs([
        '日前，县政协请来文史员。',
        '大家一道看了老街。',
        '座谈会随后召开。',
      ]),
    })
    expect(came).toMatchObject([{ part: 'body', before: [] }])
    expect(marked(came[0]?.after ?? [])).toBe('[座谈会随后召开。]')
    const went = fieldsOf({ body: bodyFromParagraphs(['日前，县政协请来文史员。']) })
    expect(went).toMatchObject([{ part: 'body', after: [] }])
  })

  it('counts headline, credits, dates, place and topic as places of their own', () => {
    const parts = fieldsOf({
      headline: '县政协调研老街',
      credits: [...base.credits, { role: 'photographer', name: '乙某' }],
      event: { ...base.event, precision: 'day', start: '2026-03-13' },
      printDate: '2026-03-15',
      printPage: '第3版',
      divisionCode: '620826',
      topicId: 3,
    }).map(({ part }) => part)
    expect(parts).toEqual([
      'headline',
      'credits',
      'event',
      'printDate',
      'printPage',
      'divisionCode',
      'topicId',
    ])
  })

  it('shows a place that has another name as the whole name', () => {
    const [field] = fieldsOf({ divisionCode: '620826' })
    expect(marked(field?.before ?? [])).toContain('620825')
    expect(marked(field?.after ?? [])).toContain('620826')
  })

  it('shows a picture that was added, and one with another caption', () => {
    const withPicture = { ...base, body: { ...base.body, content: [figure('老街')] } }
    expect(fieldsBetween(base, withPicture).filter(({ part }) => part === 'picture')).toEqual([
      { part: 'picture', before: [], after: [{ change: 'added', text: '老街 乙某' }] },
    ])
    const other = { ...base, body: { ...base.body, content: [figure('平襄老街')] } }
    const [caption, ...rest] = fieldsBetween(withPicture, other)
    expect(rest).toEqual([])
    expect(marked(caption?.after ?? [])).toBe('[平襄]老街 乙某')
  })

  it('shows that somebody pointed at another part of a picture', () => {
    const content = (focus?: Focus) => ({
      ...base,
      body: { ...base.body, content: [figure('老街', focus)] },
    })
    const [field, ...rest] = fieldsBetween(content(), content({ x: 30, y: 10 }))
    expect(rest).toEqual([])
    expect(marked(field?.after ?? [])).toContain('重点位置：左起 30%、上起 10%')
  })

  it('shows that another picture stands for the article', () => {
    const content = (lead: { lead?: true }) => {
      const attrs = { mediaId: 7, alt: '', caption: '老街', credit: '乙某', ...lead }
      return { ...base, body: { ...base.body, content: [{ type: 'figure' as const, attrs }] } }
    }
    const [field] = fieldsBetween(content({}), content({ lead: true }))
    expect(marked(field?.after ?? [])).toContain('主图')
  })

  it('shows that a picture was cropped as a change of that picture', () => {
    const words = { alt: '', caption: '老街', credit: '乙某' }
    const content = (attrs: { mediaId: number; crop?: Crop }) => ({
      ...base,
      body: { ...base.body, content: [{ type: 'figure' as const, attrs: { ...attrs, ...words } }] },
    })
    const area = { left: 125, top: 0, width: 750, height: 1_000 }
    const [field, ...rest] = fieldsBetween(
      content({ mediaId: 7 }),
      content({ mediaId: 9, crop: { of: 7, area } }),
    )
    expect(rest).toEqual([])
    expect(field?.part).toBe('picture')
    expect(marked(field?.after ?? [])).toContain('裁过：左起 12.5%、上起 0%，宽 75%、高 100%')
  })

  it('shows that one of two parts of the same picture went', () => {
    const part = (mediaId: number, left: number, caption: string) => {
      const crop = { of: 7, area: { left, top: 0, width: 500, height: 1_000 } }
      return { type: 'figure' as const, attrs: { mediaId, crop, alt: '', caption, credit: '乙某' } }
    }
    const [west, east] = [part(8, 0, '西街'), part(9, 500, '东街')]
    const content = (...figures: Body['content']) => ({
      ...base,
      body: { ...base.body, content: figures },
    })
    const fields = fieldsBetween(content(west, east), content(west))
    expect(fields).toMatchObject([{ part: 'picture', after: [] }])
    expect(marked(fields[0]?.before ?? [])).toContain('东街')
    expect(fieldsBetween(content(west, east), content(east))).not.toEqual([])
  })

  it('leaves out the long stretches that nobody touched', () => {
    const long = '县政协委员沿着渠走了一遍。'.repeat(20)
    const before = { ...base, body: bodyFromParagraphs([`${long}共3处。${long}`]) }
    const after = { ...base, body: bodyFromParagraphs([`${long}共5处。${long}`]) }
    const [field] = fieldsBetween(before, after)
    const words = marked(field?.after ?? [])
    expect(words).toContain('[5]')
    expect(words.startsWith('…')).toBe(true)
    expect(words.length).toBeLessThan(60)
  })
})
