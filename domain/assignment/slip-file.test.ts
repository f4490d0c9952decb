import { inflateRawSync } from 'node:zlib'

import { expect, it } from 'vitest'

import { buildSlipFile } from './slip-file.ts'

/** A part out of the zip, found by its local header. */
function partOf(zip: Buffer, path: string): Buffer | null {
  const name = Buffer.from(path)
  for (let start = zip.indexOf(name); start !== -1; start = zip.indexOf(name, start + 1)) {
    const header = start - 30
    if (header < 0 || zip.readUInt32LE(header) !== 0x04034b50) continue
    const data = zip.subarray(start + name.length + zip.readUInt16LE(header + 28))
    return zip.readUInt16LE(header + 8) === 0 ? data : inflateRawSync(data, { finishFlush: 2 })
  }
  return null
}

const matter = { title: '关于修桥的提案', number: 23, movers: ['甲某', '乙某'] }

const slipOf = async (given: object = {}, isLink = false) =>
  Buffer.from(
    await buildSlipFile(
      {
        unit: '县住建局',
        part: 'lead',
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
        words: { situation: '桥面窄。', analysis: '', advice: '请加宽桥面。' },
        others: [
          { unit: '县财政局', part: 'joint', state: 'waiting', dueOn: null, answeredOn: null },
        ],
        ...given,
        matter: matter as never,
      },
      { committee: '某县政协', address: 'https://news.example/matters/assignment/7', isLink },
    ),
  )

it('has the unit, the matter and the day, and a code that leads to its page', async () => {
  const zip = await slipOf()
  const words = partOf(zip, 'word/document.xml')?.toString('utf8') ?? ''
  for (const wanted of [
    '某县政协提案交办单',
    '县住建局（主办）',
    '县财政局（会办）',
    '第 23 号',
    '甲某、乙某',
    '2026年6月20日',
    '请加宽桥面。',
    'https://news.example/matters/assignment/7',
  ]) {
    expect(words).toContain(wanted)
  }
  expect(words).not.toContain('分析')
  expect(zip.includes(Buffer.from('word/media/'))).toBe(true)
})

it('leaves out what is not known', async () => {
  const words = partOf(await slipOf({ dueOn: null, others: [] }), 'word/document.xml')?.toString()
  expect(words).not.toContain('答复期限')
  expect(words).not.toContain('一起办的')
})

it('says that its code is a link, and for whom', async () => {
  const wordsOf = async (isLink: boolean) =>
    partOf(await slipOf({}, isLink), 'word/document.xml')?.toString() ?? ''
  expect(await wordsOf(true)).toContain('不用登录；交上一次就作废')
  expect(await wordsOf(false)).toContain('扫码登录以后签收')
})
