import type { Content } from '#domain/article/content'

import { contentLines, noteAt, type ContentLine, type Hint } from './hint.ts'

// Characters and words typed twice. Chinese doubles many on purpose (看看, 常常) and by chance
// (政协协商, 县委委员), so only characters that slip are looked at, each with what makes it right.

/** What may follow the pair: 协协 is right in 政协协商. */
const RIGHT_BEFORE: Record<string, string> = {
  的: '确',
  了: '解却结',
  是: '非',
  委: '',
  员: '工额',
  政: '策务治府法',
  协: '商同调作助办力定',
  会: '议员长场上见同址期费展务徽标谈客晤歌籍',
  议: '程题案定事政价',
  和: '谐睦平气美解',
  为: '期民了首主此',
  与: '会',
  及: '时其',
  把: '',
  被: '',
  并: '',
  也: '',
  就: '业地近餐诊学医读',
  组: '长织成建员合',
  织: '',
  席: '位',
  县: '城域级委长',
  镇: '村区政党长',
  民: '主生政族众间意心',
  提: '',
  案: '',
  记: '',
  们: '',
  这: '',
  我: '',
  他: '',
  很: '',
  展: '示现望开览厅销播',
  究: '',
  实: '施现际效事干',
  察: '',
  商: '业会务品贸户圈',
}
/** 县委委员, 党委委员. */
const SEATS = /(?:[县市省区州党常纪工团]委)$/
const TWICE = /([\u4e00-\u9fff])\1/g
const WORD_TWICE = /([\u4e00-\u9fff]{2,4})\1/g
const SAID_TWICE =
  /^(?:一.|研究|讨论|学习|商量|考虑|非常|特别|认识|交流|了解|休息|锻炼|宣传|合计|打听|多多|很多|永远|慢慢)/

export function checkRepeated(content: Content): Hint[] {
  return contentLines(content).flatMap((line) => [...characters(line), ...repeatedWords(line)])
}

function characters(line: ContentLine): Hint[] {
  return [...line.text.matchAll(TWICE)].flatMap(({ 0: pair, 1: character = '', index }) => {
    const right = RIGHT_BEFORE[character]
    const next = line.text[index + 2] ?? ''
    if (right === undefined || (next !== '' && right.includes(next))) return []
    if (character === '委' && next === '员' && SEATS.test(line.text.slice(0, index + 1))) return []
    // 实实在在 and 确确实实 double both of their characters.
    if (isDoubled(line.text, index - 2) || isDoubled(line.text, index + 2)) return []
    return [noteAt('重复', `“${pair}”重了一个字？`, line, index, index + 2)]
  })
}

function repeatedWords(line: ContentLine): Hint[] {
  return [...line.text.matchAll(WORD_TWICE)]
    .filter(({ 1: word = '' }) => !SAID_TWICE.test(word) && new Set(word).size > 1)
    .map(({ 0: pair, 1: word, index }) =>
      noteAt('重复', `“${word}”写了两遍？`, line, index, index + pair.length),
    )
}

const isDoubled = (text: string, index: number) =>
  index >= 0 && text[index] !== undefined && text[index] === text[index + 1]
