import { describe, expect, test } from 'vitest'

import { buildDivisions } from '../division/build-divisions.ts'
import { buildMatch } from './build-match.ts'
import { parseQuery } from './parse-query.ts'

const divisions = buildDivisions('62')
const match = (raw: string) => buildMatch(parseQuery(raw), divisions)

describe('what the database is asked', () => {
  test.each([
    ['提案', "('提案')"],
    ['庄浪提案', "('庄浪' & '提案')"],
    ['县的提案', "('提案')"],
    ['兰州的提案', "('兰州' & '提案')"],
    ['王晓梅', "('王晓' & '晓梅')"],
    ['三抓三促', "('三抓' & '抓三' & '三促')"],
    ['“重点提案”', "('重点' <-> '点提' <-> '提案')"],
    ['“执行七项，措施”', "('执行' <-> '行七' <-> '七项' <2> '措施')"],
    ['第8讲', "(('第':* <-> '8' <-> '讲':*) | ('第八' <-> '八讲'))"],
    ['“第8讲”', "('第':* <-> '8' <-> '讲':*)"],
    ['142件立案', "('142' & '立案')"],
    ['提案 -会议', "('提案') & !(('会议'))"],
    ['zl', "(('zl') | ('庄浪'))"],
    ['zhuanglang 提案', "(('zhuanglang') | ('庄浪')) & ('提案')"],
    ['“zl”', "('zl')"],
    ['zhuanglang政协', "(('zhuanglang') | ('庄浪')) & ('政协')"],
    ['第八次会议', "((('第八' <-> '八次') & ('会议')) | ('第':* <-> '8' <-> '次会' <-> '会议'))"],
    [
      '十二讲',
      "((!('一十' | '二十' | '三十' | '四十' | '五十' | '六十' | '七十' | '八十' | '九十' | '十十' | '百十' | '零十' | '〇十') <-> '十二' <-> '二讲') | ('12' <-> '讲':*))",
    ],
    ['十三件 重点', "('十三' & '三件') & ('重点')"],
  ])('%s', (raw, find) => {
    expect(match(raw)?.find).toBe(find)
  })

  test('nothing is asked without a wanted word', () => {
    expect(match('')).toBeNull()
    expect(match('-会议')).toBeNull()
    expect(match('水')).toBeNull()
  })

  test('quotes and backslashes never reach the database as such', () => {
    const asked = match(`a'b \\c "x'y" -d'e`)
    expect(asked?.find.replace(/'[^'\\]*'/g, '')).toMatch(/^[\s()&|!<\->]*$/)
  })

  test('words of a question rank, and their neighbours', () => {
    expect(match('庄浪提案')?.rank).toBe("'=庄浪' | '=提案' | '庄浪' | '浪提' | '提案'")
  })

  test('the places of the portal’s own province are words', () => {
    const shaanxi = buildDivisions('61')
    expect(buildMatch(parseQuery('吴堡寇家塬镇'), shaanxi)?.marks).toEqual(['吴堡', '寇家塬镇'])
    expect(match('吴堡寇家塬镇')?.marks).not.toContain('寇家塬镇')
  })

  test('phrases and mixed words are compared row by row', () => {
    expect(match('提案')?.compares).toBe(false)
    expect(match('“提案办理”')?.compares).toBe(true)
    expect(match('提案 -“提案办理”')?.compares).toBe(true)
    expect(match('第8讲')?.compares).toBe(true)
  })

  test('a phrase that is one word of the dictionary is surely found as that word', () => {
    expect(match('“三抓三促”')?.surely).toBe("'=三抓三促'")
    expect(match('“三抓三促” 提案')?.surely).toBe("'=三抓三促' & ('提案')")
    expect(match('“重点提案”')?.surely).toBeNull()
    expect(match('提案 -“三抓三促”')?.surely).toBeNull()
  })
})
