import type { IsoDay } from '#lib/dates'

import { readDueDay } from './read-due-day.ts'

// Finds what looks like a promise in an answer or an article, for a person to confirm: a sentence with a day to come and
// something that will be done by then. What was done, what is wished for and what others have to do is none.

export interface ReadPromise {
  /** The sentence, as it stands there. */
  words: string
  dueOn: IsoDay
}

const MAX_FOUND = 20
/** Longer ones are no sentence that somebody promises by. */
const MAX_SENTENCE = 300

const DONE_BY =
  /完成|建成|竣工|投入使用|投用|投运|开通|通车|通水|通气|办结|落实|解决|实施|启动|开工|交付|出台|印发|实现|改造|安装|列入|纳入|配齐|增设|增开|新建|修复|整治|验收|达到|覆盖|开放|运营|到位|调整|更换|维修|清理|清掏|拆除|疏通|加装|[装修建办铺立架栽种补换]好|装上|修通|接通|通电|供电|硬化|亮化|绿化|搬到|搬至|搬迁|增加|设置|延长/
/** What was done, or should have been. */
const PAST =
  /已于|已经|已在|已完成|已建成|已全部|曾|去年|前年|上年|往年|截至|截止|同比|原计划|原定|未能|没有按/
/** What movers wish for, and what is asked of others. */
const WISHED = /建议|希望|恳请|呼吁|请求|能否|是否|可否|要求|应当|务必|必须|如果|若|[？?]/

const SENTENCES = /[^。！？!?；;\n]+[。！？!?；;]?/g

/** What looks promised in a text of a day, in the order of the text. */
export function readPromises(text: string, writtenOn: IsoDay): ReadPromise[] {
  const found = new Map<string, ReadPromise>()
  for (const [sentence] of text.matchAll(SENTENCES)) {
    const words = sentence.trim()
    const dueOn = words.length > MAX_SENTENCE ? null : readPromise(words, writtenOn)
    if (dueOn !== null && found.size < MAX_FOUND) found.set(words, { words, dueOn })
  }
  return [...found.values()]
}

function readPromise(sentence: string, writtenOn: IsoDay): IsoDay | null {
  if (WISHED.test(sentence)) return null
  for (const clause of clausesOf(sentence)) {
    if (PAST.test(clause)) continue
    const day = readDueDay(clause, writtenOn)
    if (day !== null && DONE_BY.test(clause)) return day.dueOn
  }
  return null
}

/** A day and what is done by it may stand on two sides of a comma; the second then has no day of its own. */
function clausesOf(sentence: string): string[] {
  const clauses = sentence.split(/[，,]/)
  const pairs = clauses.slice(1).map((clause, index) => `${clauses[index] ?? ''}，${clause}`)
  return [...clauses, ...pairs]
}
