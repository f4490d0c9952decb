import { describe, expect, it } from 'vitest'

import { wordsOf } from '#lib/testing/zip-part'

import type { Answered } from './get-answered.ts'
import { buildLetterFile } from './letter-file.ts'
import { buildOpinionForm } from './opinion-form-file.ts'

const ANSWERED: Answered = {
  committee: '某县政协',
  session: { term: 10, number: 2 },
  number: 23,
  title: '关于修桥的提案',
  movers: ['甲某', '乙某'],
  merged: [],
  unit: '县住建局',
  part: 'lead',
  answer: {
    assignmentId: 7,
    text: '桥已经加宽。\n护栏正在安装。',
    letterNumber: '某建函〔2026〕12号',
    resultClass: 'B',
    noTalkReason: '电话没有接通',
    promise: '装好护栏',
    promiseOn: '2026-09-30',
    signedBy: '签发人丙',
    signedOn: '2026-06-18',
  },
  ratingDueOn: '2026-07-09',
}

const alter = (given: Partial<Answered['answer']>): Answered => ({
  ...ANSWERED,
  answer: { ...ANSWERED.answer, ...given },
})

describe('the letter', () => {
  const letterOf = async (answered: Answered) =>
    wordsOf(Buffer.from(await buildLetterFile(answered)))

  it('has the class, the number, whom it is to, what was answered and promised, and who answered', async () => {
    const words = await letterOf(ANSWERED)
    for (const wanted of [
      'B类',
      '关于某县政协十届二次会议第 23 号提案的答复',
      '某建函〔2026〕12号',
      '甲某、乙某：',
      '你们提出的《关于修桥的提案》收悉',
      '桥已经加宽。',
      '护栏正在安装。',
      '承诺：装好护栏，2026年9月30日前办成。',
      '县住建局',
      '2026年6月18日',
      '抄送：某县政协',
    ]) {
      expect(words).toContain(wanted)
    }
  })

  it('begins with the class at the right, and says nothing of how it came about', async () => {
    const words = await letterOf(ANSWERED)
    const [first = ''] = words.split('</w:p>')
    expect(first).toContain('w:jc w:val="right"')
    expect(first).toContain('B类')
    expect(words).not.toContain('电话没有接通')
    expect(words).not.toContain('签发人丙')
  })

  it('leaves room for a number that is not known, and has no promise of what promises none', async () => {
    const bare = { letterNumber: null, resultClass: 'A', promise: null, promiseOn: null } as const
    const words = await letterOf({ ...alter(bare), movers: ['甲某'] })
    expect(words).toContain('〔　　　　〕　　号')
    expect(words).toContain('您提出的')
    expect(words).not.toContain('承诺')
  })
})

describe('the form of the movers’ opinion', () => {
  const formOf = async (answered: Answered) =>
    wordsOf(Buffer.from(await buildOpinionForm(answered)))

  it('has what was answered, asks for attitude and result apart, and says until when', async () => {
    const words = await formOf(ANSWERED)
    for (const wanted of [
      '某县政协提案办理征询意见表',
      '十届二次会议第 23 号',
      '县住建局（主办）',
      '某建函〔2026〕12号',
      'B类 正在解决或列入计划',
      '2026年7月9日前交回某县政协',
    ]) {
      expect(words).toContain(wanted)
    }
    expect(words.match(/□ 满意　　□ 基本满意　　□ 不满意/g)).toHaveLength(2)
    expect(words).not.toContain('桥已经加宽')
  })

  it('names all that was merged', async () => {
    const other = { matterId: 9, number: 24, title: '关于桥边路灯的提案', movers: ['丙某'] }
    const words = await formOf({
      ...ANSWERED,
      merged: [{ ...other, situation: '', analysis: '', advice: '' }],
    })
    expect(words).toContain('十届二次会议第 23 号、第 24 号')
    expect(words).toContain('关于桥边路灯的提案')
  })

  it('names no day where no limit is in force, and no number where there is none', async () => {
    const words = await formOf({ ...alter({ letterNumber: null }), ratingDueOn: null })
    expect(words).not.toContain('交回')
    expect(words).not.toContain('答复文号')
  })
})
