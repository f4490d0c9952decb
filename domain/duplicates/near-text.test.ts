import { describe, expect, it } from 'vitest'

import { NEAR, nearness, ownPairs } from './near-text.ts'

const near = (one: string, other: string) =>
  nearness(ownPairs(one, ['庄浪县', '庄浪']), ownPairs(other, ['庄浪县', '庄浪']))

const MEETING =
  '庄浪县政协召开十届十八次主席会议，传达学习省市两会精神，审议县政协年度协商计划，听取重点提案办理情况的汇报。会议强调，要围绕苹果产业提质增效开展调研。'
const CLINIC =
  '庄浪县政协医药卫生界的八名委员来到水洛镇李碾村，为村民义诊。委员们为老人量血压、测血糖，讲解慢性病用药常识，接诊一百多人次，发放健康手册三百份。'

describe('how near two texts are', () => {
  it.each([
    [
      'one meeting worded twice',
      MEETING,
      '日前，政协庄浪县委员会第十八次主席会议举行。会议传达学习了省两会和市两会精神，讨论了协商计划，听取重点提案办理情况的通报，要求紧扣苹果产业提质增效这个题目深入调研。',
    ],
    [
      'one free clinic by two hands',
      CLINIC,
      '庄浪县政协组织医卫界委员到水洛镇李碾村开展义诊，现场为群众测量血压、血糖，发放药品和健康手册。',
    ],
    ['a picture with its article', CLINIC, '图为庄浪县政协医卫界委员在水洛镇李碾村为村民义诊。'],
    ['a text with itself', MEETING, MEETING],
  ])('recognises %s', (_, one, other) => {
    expect(near(one, other)).toBeGreaterThan(NEAR)
    expect(near(other, one)).toBe(near(one, other))
  })

  it.each([
    ['two things of one committee', MEETING, CLINIC],
    [
      'two meetings about other matters',
      '庄浪县政协召开党组会议，学习有关文件，研究机关下一步工作，安排节日期间的值班。',
      '庄浪县政协召开提案办理协商座谈会，听取有关部门关于河道治理的汇报，要求加快进度。',
    ],
    [
      'words of the trade alone',
      '庄浪县政协召开主席会议。',
      '庄浪县政协召开主席会议，主席主持会议并讲话。',
    ],
    ['nothing', '', MEETING],
  ])('does not take %s for one', (_, one, other) => {
    expect(near(one, other)).toBeLessThan(NEAR)
  })

  it('does not mind punctuation, width and spaces', () => {
    expect(near(CLINIC, CLINIC.replaceAll('，', ' , ').replaceAll('。', '\n'))).toBeGreaterThan(
      0.95,
    )
  })
})
