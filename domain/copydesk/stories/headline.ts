// The lines over a story, by kind: 栏目 column, 引题 kicker, 主题 headline, 副题 subtitle. A headline
// may run over two lines (庄浪县政协 / 召开…会议); who acts and what is done then belong together.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { jumpEndsAt } from './jump-lines.ts'
import { BULLET } from '../lines/line-kind.ts'
import { SECTION_NAMES } from '../page/page-sections.ts'
import { foldWidth } from '../characters/width.ts'

export type HeadlineReading = {
  column: string | null
  kicker: string | null
  headline: string | null
  subtitle: string | null
  confidence: number
}

const COLUMN =
  /(?:进行时|在行动|在路上|专栏|专题|专版|专刊|系列报道|系列|风采|之窗|之声|动态|天地|简讯|短讯|快讯|短波|速递|速览|传真|图片新闻|图片报道|图说|要闻|新闻|故事|追踪|撷英|掠影|论坛|连线|一线|看台|园地|长廊|聚焦|关注|特稿|观察|视点|回眸|巡礼|随笔|纪事|摘登|选登|摘编|摄影报道|(?:议政|两会|会议|会场|协商|履职)现场|花絮|心声|征文|书讯|[在于](?:身边|基层|一线|路上)|文史|短评|时评|漫笔|札记|手记|风物|[诗词艺文]苑|诗[林页笺词])$/
// Over a picture or a brief the column may be all there is.
const LONE_COLUMN =
  /^(?:图片|影像|光影|镜头|图说)[\u3400-\u9fff]{0,4}$|^(?!.*县政协)[\u3400-\u9fff·]{0,6}(?:简讯|短讯|快讯|短波|传真|速递|速览|掠影|动态|集锦)$|^[\u3400-\u9fff]{2,10}·(?:图说|图片|影像)$/
const BOXED =
  /^(?:\[[^\]]{2,16}\]|『[^』]{2,16}』|「[^」]{2,16}」|《[^》]{2,16}》|[◆●■★▲□◇][^◆●■★▲□◇]{2,14}[◆●■★▲□◇]?)$/
const QUOTED = /^[“"][^”"]{2,16}[”"][\u3400-\u9fff]{0,3}$/
// “学思想 强党性” in halves, or a sentence in quotes, is a title and no column.
const QUOTED_TITLE = /^[“"][^”"]*[\s,?!][^”"]*[”"]$/
const TITLE_WORD = /^(?:标题|题目|主题|引题|肩题|副题|副标题)[:\uff1a]\s*/
const SUBTITLE = /^(?:-{1,4}|——)/
const KNOWN_COLUMN =
  /^(?:市县|市州|县区|地方|基层|各地|综合|政协|协商|民主|委员|提案|文史|社情民意|建言|履职)[\u3400-\u9fff·]{0,6}$/
const ACTS =
  /召开|举办|举行|开展|组织|调研|视察|协商|学习|传达|部署|推进|推动|启动|开讲|督办|办理|考察|走访|慰问|座谈|培训|监督|征集|助力|赴|到|深入|聚焦|持续|扎实|认真|积极|全力|打造|搭建|邀请|完成|安排|走进|审议|听取|研究|专题|落实|强化|凝聚|赋能|建言|开出|开启|上好|当好|做好|用好|画好|念好/
const ACTOR_ONLY =
  /(?:政协|委员会|党组|委员|镇|乡|街道|县|市|区|州|机关|专委会|联络组|联络委|工委|办公室|界别组)$/

export function readHeadline(lines: readonly string[], index: DivisionIndex): HeadlineReading {
  const rest = [...lines]
  const column = takeColumn(rest, index) ?? takeBoxed(rest)
  // A bullet before a headline is ornament, a jump line behind it leads to another page.
  const shown = rest.map((line) =>
    line
      .slice(0, jumpEndsAt(line) ?? line.length)
      .replace(BULLET, '')
      .replace(TITLE_WORD, ''),
  )
  const [first, second, third] = shown
  const none = { column, kicker: null, headline: null, subtitle: null, confidence: 0.3 }
  if (first === undefined) return none
  if (second === undefined && LONE_COLUMN.test(foldWidth(first).replace(/\s/g, '')))
    return { ...none, column: first }
  if (second === undefined) return { ...none, headline: first, confidence: 0.95 }
  const last = shown.length > 2 ? (shown.at(-1) ?? null) : null
  if (SUBTITLE.test(foldWidth(second))) {
    return { ...none, headline: first, subtitle: shown.slice(1).join(' '), confidence: 0.95 }
  }
  if (runsOn(first, second)) {
    const subtitle = shown.length > 2 ? shown.slice(2).join(' ') : null
    return { ...none, headline: first + second, subtitle, confidence: 0.9 }
  }
  if (isComplete(first, index) && !isComplete(second, index)) {
    return { ...none, headline: first, subtitle: shown.slice(1).join(' '), confidence: 0.85 }
  }
  if (third !== undefined && runsOn(second, third)) {
    const subtitle = shown.length > 3 ? shown.slice(3).join(' ') : null
    return { ...none, kicker: first, headline: second + third, subtitle, confidence: 0.85 }
  }
  const subtitle = last === null ? null : shown.slice(2).join(' ')
  // Which of two equal lines is the headline is a guess, and of many lines some may be no title.
  const confidence = shown.length > 3 ? 0.5 : 0.7
  return { ...none, kicker: first, headline: second, subtitle, confidence }
}

const CAMPAIGN = /^(?:深入|认真)?(?:学习|贯彻|宣传)[^,。]{4,30}精神$/

function takeColumn(lines: string[], index: DivisionIndex): string | null {
  let column: string | null = null
  // A page name and a column may both be above: the nearer one is the column.
  for (let taken = 0; taken < 2 && lines.length > 1; taken += 1) {
    const [first = '', second = ''] = lines
    // Over a subtitle stands a headline, whatever it looks like.
    if (SUBTITLE.test(foldWidth(second))) break
    const campaign = lines.length > 2 && CAMPAIGN.test(foldWidth(first))
    if (!campaign && !isColumn(first) && !standsOverActor(lines, index) && !isTag(lines, index))
      break
    column = first
    lines.shift()
  }
  return column
}

const CAMPAIGN_NAME = /[“"][^”"]{2,10}[”"]|(?:行动|活动|工程|工作年|建设年|提升年)$/

const BOXED_OPENING = /^[【[［]([^】\]］]{2,12})[】\]］]\s*(?=\S{4})/

/** 【协商在基层】某县政协:…: the column is on the line of the headline. */
function takeBoxed(lines: string[]): string | null {
  const boxed = BOXED_OPENING.exec(lines[0] ?? '')
  if (boxed === null) return null
  lines[0] = (lines[0] ?? '').slice(boxed[0].length)
  return boxed[1] ?? null
}

/** Over a committee's bare name and its headline, the name of a campaign is a column. */
function standsOverActor(lines: readonly string[], index: DivisionIndex): boolean {
  const [first = '', second = ''] = lines.map(foldWidth)
  if (lines.length < 3 || first.length > 16 || !CAMPAIGN_NAME.test(first)) return false
  const actor = second.length <= 16 && /政协(?:党组|机关)?$/.test(second)
  return actor && !/政协/.test(first) && findMentions(index, first).length === 0
}

/** Four characters over a headline that says who acts are too few for a kicker. */
function isTag(lines: readonly string[], index: DivisionIndex): boolean {
  const [first = '', second = ''] = lines.map((line) => foldWidth(line).replace(/\s/g, ''))
  if (!/^[\u3400-\u9fff]{2,4}$/.test(first) || ACTOR_ONLY.test(first)) return false
  if (second.length < 10 || findMentions(index, first).length > 0) return false
  return findMentions(index, second).length > 0
}

function isColumn(line: string): boolean {
  const text = foldWidth(line).replace(/\s/g, '')
  if (QUOTED_TITLE.test(foldWidth(line)) || text.length > 22 || /[,。!?:]$/.test(text)) return false
  const body = text.replace(BULLET, '')
  if (BOXED.test(text)) return true
  if (body.length <= 9 && COLUMN.test(body) && !/政协/.test(body)) return true
  if (ACTS.test(body.replace(COLUMN, '')) && !/^[“"]/.test(body)) return false
  return (
    QUOTED.test(body) ||
    (body.length <= 16 && COLUMN.test(body)) ||
    KNOWN_COLUMN.test(body) ||
    SECTION_NAMES.test(body)
  )
}

// 召开第十五届 + 常委会第六次会议: a line that cannot end there.
const OPEN_END = /(?:第[一二三四五六七八九十]{1,3}[届次]|[、和与及的]|召开|举行|举办|开展|组织)$/

/** 庄浪县政协 + 召开…, 临洮县洮阳镇: + what it does. */
function runsOn(first: string, second: string): boolean {
  const upper = foldWidth(first).trim()
  if (upper.endsWith(':') || OPEN_END.test(upper)) return true
  if (upper.includes(' ') || upper.length > 20) return false
  const lower = foldWidth(second).trim()
  return ACTOR_ONLY.test(upper) && !ACTS.test(upper) && startsWithAct(lower)
}

function startsWithAct(text: string): boolean {
  const act = ACTS.exec(text.slice(0, 6))
  return act !== null && act.index === 0
}

function isComplete(line: string, index: DivisionIndex): boolean {
  const placed = findMentions(index, line.slice(0, 60)).length > 0 || /政协/.test(line)
  return placed && ACTS.test(line)
}
