import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '../read-page.ts'

const read = (raw: string) => readPage(raw, { divisions }).articles
const STORY = '庄浪县政协召开会议\n\n3月16日，庄浪县政协召开会议，研究了近期工作。\n'
const LINES = [
  '一层一层，是父亲的皱纹，',
  '是母亲纳过的鞋底。',
  '春天把种子递给秋天，',
  '秋天递给我。',
]

describe('verse with its commas and full stops is text, line by line', () => {
  test.each([
    ['under a bare name', '故乡的梯田\n张某霞\n\n'],
    ['under a marked name', '故乡的梯田\n\n□ 张某霞\n'],
    ['under a name with where it is from', '故乡的梯田\n静宁 张某霞\n\n'],
  ])('%s', (_, head) => {
    const [poem, story, ...more] = read(`${head}${LINES.join('\n')}\n\n${STORY}`)
    expect(more).toEqual([])
    expect(poem).toMatchObject({ headline: '故乡的梯田', credits: [{ name: '张某霞' }] })
    expect(poem?.paragraphs).toEqual(LINES)
    expect(story?.headline).toBe('庄浪县政协召开会议')
  })

  test('in stanzas, each poem under its title', () => {
    const raw = `诗二首\n张某霞\n\n提案\n\n${LINES.slice(0, 3).join('\n')}\n${LINES[3]}\n\n读书夜\n\n${LINES.join('\n')}\n\n${STORY}`
    const [poems, story] = read(raw)
    expect(poems?.paragraphs).toEqual(['提案', ...LINES, '读书夜', ...LINES])
    expect(story?.headline).toBe('庄浪县政协召开会议')
  })

  test('in pairs under their numbers', () => {
    const raw = `抒怀二首\n张某霞\n\n其一\n${LINES.slice(0, 2).join('\n')}\n\n其二\n${LINES.slice(2).join('\n')}\n\n${STORY}`
    const [poems] = read(raw)
    expect(poems).toMatchObject({ headline: '抒怀二首', credits: [{ name: '张某霞' }] })
    expect(poems?.paragraphs).toHaveLength(6)
  })

  test('of equal lines, which are no printed column', () => {
    const line = '春风又过水洛河边的梯田地，'
    const raw = `梯田吟\n张某霞\n\n${`${line}\n`.repeat(7)}种子落地。\n`
    expect(read(raw)[0]?.paragraphs).toHaveLength(8)
  })
})

describe('prose under a bare name is not', () => {
  test('when a column cut its lines', () => {
    const cut = [
      '那年我从城里回到村上，看见',
      '父亲在地里忙，他没有抬头看',
      '我。路还是那条土路，一直通',
      '到山后。后来委员来了，坐在',
      '院里听大家说，一条一条写在',
      '本子上，第二年春天路就通了',
    ]
    const [essay] = read(`乡路\n张某霞\n\n${cut.join('\n')}。\n\n${STORY}`)
    expect(essay?.paragraphs).toEqual([`${cut.join('')}。`])
  })

  test('when its paragraphs are longer than a line of verse', () => {
    const raw = `乡路\n张某霞\n\n那年我从城里回到村上，看见父亲在地里忙着收麦，他没有抬头。\n路还是那条土路，\n\n一直通到山后。\n`
    expect(read(raw)[0]?.paragraphs.at(-1)).toBe('路还是那条土路，一直通到山后。')
  })
})

test('a poem whose writer is named below it is from where the writer works', () => {
  const raw = `故乡的梯田\n□ 张某霞\n\n${LINES.join('\n')}\n\n作者系静宁县政协委员\n\n${STORY}`
  expect(read(raw)[0]).toMatchObject({ headline: '故乡的梯田', division: { name: '静宁县' } })
})
