// What comes in a mail, a bulletin or a report rather than on a page of print.

import { expect, test } from 'vitest'

import { readArticles, STORY } from '../testing/read-raw.ts'

test('a mail names its title, and its own head is left out', () => {
  const raw =
    '关于报送信息的稿件\n标题：庄浪县政协走访委员\n作者：某县政协 李某\n联系电话：139\n正文：\n3月16日，委员走访了群众。\n'
  expect(readArticles(raw)).toMatchObject([
    { kicker: null, headline: '庄浪县政协走访委员', credits: [{ name: '李某' }] },
  ])
})

test('a visit reported in the bulletin of a county stays with the county', () => {
  const raw =
    '政协岷县委员会办公室\n\n简　讯\n△３月２２日，县政协植树。（办公室）\n△３月２５日至２６日，定西市政协调研组来岷县调研，县政协副主席陪同。\n'
  expect(readArticles(raw)).toMatchObject([
    { division: { name: '岷县' }, paragraphs: ['３月２２日，县政协植树。'] },
    { division: { name: '岷县' } },
  ])
})

test('a collection numbers its headlines, a report its sections', () => {
  const story = (name: string) => `政协调研\n　　8月20日，${name}政协开展调研。\n`
  const both = `一、西峰区${story('西峰区')}二、华池县${story('华池县')}`
  expect(readArticles(both)).toMatchObject([
    { headline: '西峰区政协调研' },
    { headline: '华池县政协调研', division: { name: '华池县' } },
  ])
  expect(readArticles(`${STORY}一、庄浪县${story('我县')}二、庄浪县${story('我县')}`)).toHaveLength(
    1,
  )
})

test('steps that a report counts head its sections', () => {
  const raw = `${STORY}第一步：收集\n先听群众说。\n第四步、第五步：协商和落实——让事情一件一件办起来\n再把事办好。\n`
  expect(readArticles(raw)).toHaveLength(1)
  expect(readArticles(raw)[0]?.paragraphs).toHaveLength(5)
})

test('numbers in brackets part a report and stay in it', () => {
  const raw = `${STORY}\n（一）\n\n先听群众说。\n\n（二）\n\n再把事办好。\n`
  expect(readArticles(raw)[0]?.paragraphs).toHaveLength(5)
})

test('an essay in a bulletin is from where its writer sits', () => {
  const raw =
    '临洮政协简报\n临洮县政协办公室编    2024年5月9日\n\n让洮砚活在当下\n县政协委员  卢某忠\n\n洮砚是四大名砚之一，后继乏人。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '让洮砚活在当下', division: { name: '临洮县' } },
  ])
})

test('a mail that counts its stories parts them', () => {
  const raw = `第一篇：\n\n${STORY}\n第二篇（图片）：\n\n11月6日，庆城县政协委员查看加工情况。\n`
  expect(readArticles(raw)).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { headline: null, division: { name: '庆城县' } },
  ])
})

test('in a bulletin, 县政协 is the committee that publishes it', () => {
  const raw = `礼县政协工作信息\n第12期\n礼县政协办公室    2024年7月9日\n\n县政协召开党组会议\n7月8日，县政协召开会议。\n`
  expect(readArticles(raw)).toMatchObject([
    { headline: '县政协召开党组会议', division: { name: '礼县' }, eventDate: '2024-07-08' },
  ])
})
