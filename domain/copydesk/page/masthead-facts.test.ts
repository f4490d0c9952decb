import { expect, it } from 'vitest'

import { factsFromMasthead } from './masthead-facts.ts'

const STORY =
  '通渭县政协看冬灌\n　　本报通渭讯（通讯员 蒋某）9月5日，通渭县政协组织委员看了冬灌的渠。'

it.each([
  ['民主协商报\n2024年5月21日 星期二 第1版 要闻', '2024-05-21', '第1版'],
  ['6版 市县政协 2023年5月18日 星期四', '2023-05-18', '第6版'],
  ['民主协商报　２０２４年４月１８日　星期四　农历三月初十\n第三版　综合', '2024-04-18', '第3版'],
  ['2025年1月9日\n第六版', '2025-01-09', '第6版'],
  ['第２版 综合', null, '第2版'],
  ['2025年3⽉20⽇ 星期四\n第3版', '2025-03-20', '第3版'],
  ['', null, null],
])('reads %j', (masthead, printDate, pageLabel) => {
  expect(factsFromMasthead(`${masthead}\n\n${STORY}`)).toEqual({ printDate, pageLabel })
})

it.each([
  ['two days', '2024年5月21日 星期二 第1版\n2024年5月22日 星期三 第1版', null, '第1版'],
  ['two pages', '2024年5月21日 星期二 第1版\n2024年5月21日 星期二 第3版', '2024-05-21', null],
  ['the day of a web page', '发布时间：2024-05-21 09:30 来源：某县政协', null, null],
  ['the day of a bulletin', '某县政协办公室 2024年7月9日', null, null],
  ['a day that does not exist', '2024年2月31日 星期二', null, null],
  ['where a story goes on', '（下转第三版）', null, null],
])('does not take %s for the print date or the number', (_, line, printDate, pageLabel) => {
  expect(factsFromMasthead(`${line}\n\n${STORY}`)).toEqual({ printDate, pageLabel })
})
