import { expect, test } from 'vitest'
import { creditsInFurniture, isFurniture, parseDateLine } from './furniture.ts'

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
  '民主协商报 MINZHU XIESHANG BAO',
  '2024年10月10日　民主协商报　专题　7',
  '网站首页  政协概况  新闻资讯  提案工作  委员风采',
  '您当前的位置：首页 > 新闻资讯 > 正文',
  '[打印本页] [关闭窗口]',
  '原创 甲某某 某地政协 2024-06-03 18:20 甘肃',
  '编辑丨甲某',
  '● 编辑：甲某',
  '中共某县委主办 某县融媒体中心编印',
  '今日庄浪',
  '6　民主协商报',
  '2024年5月30日　理论·言论',
  '某县政协 2024年10月11日 20:05',
  '以下文章来源于某地政协，作者某地政协',
  '稿件（二）',
  '第二篇：',
  '第四篇（图片）：',
  '藏历水兔年六月二十三',
  '今天的稿子四篇，请编辑查收。',
  '本文由某县政协提供，转载请注明来源。',
  '喜欢这篇文章，欢迎转发关注。',
  '某地政协  2024年08月20日 18:12  甘肃',
  '预览时标签不可点',
  '上篇:',
  '民生   2023-12-27 16:11   甘肃',
  '放大 缩小 默认 朗读',
  '今日某地 · 某区  联合专版   2024-11-14',
  '上一条:某县政协开展读书活动',
  '编后语：本期刊发的几篇文章，来自一线，欢迎读者来稿。',
  '礼县政协办公室      ２０２４年７月９日',
  '送：市政协办公室，县委办、县政府办',
  '本报社址：某市某路 定价：每份1.00元',
  '版权声明：凡注明“来源：某网”的作品，未经授权不得转载。',
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
  '新闻故事 动态清零 提案先行',
])('%s is copy', (line) => {
  expect(isFurniture(line)).toBe(false)
})

test('the date of a masthead is read', () => {
  expect(parseDateLine('2023年3月21日 星期二')).toEqual({ year: 2023, month: 3, day: 21 })
  expect(parseDateLine('某某周报 第118期 2024年6月28日')).toEqual({ year: 2024, month: 6, day: 28 })
  expect(parseDateLine('第三版')).toBeNull()
})

test('who wrote a story is read from the line a site prints about it', () => {
  const names = (line: string) => creditsInFurniture(line).map((credit) => credit.name)
  expect(names('时间：2024-09-10  作者：某区政协 张 蕊  点击：88')).toEqual(['张蕊'])
  expect(names('来源:某网  作者:马某海 祁 梅  发布日期:2024-08-08')).toEqual(['马某海', '祁梅'])
  expect(names('原创 马某华 某地政协 2024-06-03 18:20 甘肃')).toEqual(['马某华'])
})
