import { expect, test } from 'vitest'
import { isFurniture, parseDateLine } from './furniture.ts'

test.each([
  '2023年3月21日 星期二',
  '2023年3月21日',
  '第三版 市县政协',
  '03版 要闻',
  'A3 综合',
  '3',
  '- 2 -',
  '民主协商报',
  '责任编辑:甲某 版式:乙某',
  '责任编辑 李某某',
  '初审:甲 复审:乙 终审:丙',
  '新闻热线:0000-0000000',
  '投稿邮箱 a@example.org',
  'www.example.org',
  '发布时间:2023-03-21 10:00 来源:某县政协',
  '上一篇:某某会议召开',
  '(本版图片由张某某/摄)',
  '张某某/摄',
  '(上接第一版)',
  '--------',
  'GANSU RIBAO',
])('%s is furniture', (line) => {
  expect(isFurniture(line)).toBe(true)
})

test.each([
  '庄浪县政协召开会议',
  '统筹推进 协同发力',
  '编辑文史资料 留住乡音',
  '3月16日,庄浪县政协召开会议。',
  '一张议事桌 连着百家事',
  '“三抓三促”行动进行时',
  '发布提案办理结果',
  '肃州区',
])('%s is copy', (line) => {
  expect(isFurniture(line)).toBe(false)
})

test('the date of a masthead is read', () => {
  expect(parseDateLine('2023年3月21日 星期二')).toEqual({ year: 2023, month: 3, day: 21 })
  expect(parseDateLine('某某周报 第118期 2024年6月28日')).toEqual({ year: 2024, month: 6, day: 28 })
  expect(parseDateLine('第三版')).toBeNull()
})
