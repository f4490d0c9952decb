// What kind of activity a story reports, from the words of its headline and, failing that, of its
// opening. The order of the table is the order of weight: a 提案 meeting is about the proposal.

import type { ActivityType } from '#db/states'
import { foldWidth } from './characters/width.ts'

type Rule = { type: ActivityType; pattern: RegExp }

const HEADLINE_RULES: Rule[] = [
  { type: 'other', pattern: /工作(?:综述|回顾|纪实)|履职综述/ },
  { type: 'lecture', pattern: /讲堂|开讲|讲坛|上讲台|政协课|委员课堂/ },
  {
    type: 'history',
    pattern: /文史|史料|史话|老照片|“?三亲”?|口述史|征集[^,。]{0,10}(?:照片|实物|老物件)/,
  },
  { type: 'proposal', pattern: /提案(?!委)/ },
  {
    type: 'supervision',
    pattern:
      /民主监督|民主评议|监督性|专项监督|监督视察|监督调研|协商式监督|监督员|(?<!市场|质量)监督|问政|体验官|啄木鸟|找茬|挑刺|暗访/,
  },
  { type: 'inspection', pattern: /视察/ },
  {
    type: 'service',
    pattern:
      /义诊|捐赠|捐款|捐资|慰问|帮扶|志愿|植树|造林|助学|送温暖|送医|送教|送技|送法|送文化|下乡|委员服务|爱心|公益|便民|办实事|结对|助[药果瓜菜粮茶]?农|敬老|联系群众|献爱心|干部下沉|下沉(?:社区|一线)|抗疫|战疫|防疫|疫情防控|委员工作室|[助暖惠护]企|纾困/,
  },
  { type: 'consultation', pattern: /(?<!政治)协商|议事|恳谈|共商/ },
  { type: 'research', pattern: /调研|考察|走访|察看|观摩|蹲点|摸底/ },
  {
    type: 'training',
    pattern:
      /培训|研讨班|讲座|读书(?!人)|阅读|诵读|书香|夜校|夜学|领学|宣讲|党课|读书活动|读书会|学习会|集中学习|专题学习|学习贯彻|学习教育|传达学习|理论学习|研学|警示教育|述学/,
  },
  {
    type: 'meeting',
    pattern:
      /会议|全会|全体会|常委会|主席会|党组会|座谈会|推进会|动员会|部署会|工作会|总结会|例会|述职|召开|开幕|闭幕|论坛|座谈(?:交流)?$|(?<!委员|[工协学商友妇联文农”"])会$/,
  },
]
// 教育 may be what it is about: only where no line of the headline says more.
const VAGUE_RULES: Rule[] = [{ type: 'training', pattern: /学习|教育(?![界局系券部])/ }]

const MEETING_OF_STUDY = /会议/
const OPENING_RULES: Rule[] = [
  {
    type: 'meeting',
    pattern:
      /召开(?:第?[一二三四五六七八九十\d]{1,4}[届次])*(?:主席团?|常委|常务委员|党组)(?:\(扩大\))?会/,
  },
  { type: 'lecture', pattern: /讲堂|讲坛/ },
  {
    type: 'history',
    pattern: /文史资料|文史工作|文史专员|口述史|史料征集|文史委[^,。]{0,12}(?:征编|征集|编)/,
  },
  {
    type: 'supervision',
    pattern: /(?<!政治协商[、,])民主监督|民主评议|专项监督|不打招呼|暗访|没有通知/,
  },
  { type: 'inspection', pattern: /视察/ },
  {
    type: 'proposal',
    pattern:
      /提案办理|提案交办|提案审查|交办.{0,8}提案|重点提案|提案督办|督办.{0,8}提案|提案工作(?!者)|提案委|建议案|件[^,。]{0,14}的?提案|的提案》/,
  },
  {
    type: 'consultation',
    pattern: /(?<!政治)协商(?:会|座谈|议事|活动|听证)|听证会|议事(?:会|室|厅)|专题协商|会商/,
  },
  {
    type: 'research',
    pattern: /(?:开展|进行|专题|实地|深入).{0,16}(?:调研|考察|调查)|调研组|考察组|考察学习/,
  },
  {
    type: 'service',
    pattern:
      /慰问|捐赠|义诊|捐款|植树|志愿服务|帮扶|送去|下乡|送技|送文化|捐资|助学|献爱心|下沉(?:社区|一线)|卡口|接待群众|委员之家|服务队|免费|接种/,
  },
  {
    type: 'training',
    pattern:
      /培训班|研讨班|读书班|读书会|读书分享|书香|夜校|宣讲|党课|专题培训|集中学习|专题学习|课堂/,
  },
  { type: 'meeting', pattern: /召开|举行[^,。]{0,30}会|座谈|主持会议|会议/ },
  { type: 'research', pattern: /调研|考察|摸清|摸底|[查察]看/ },
  { type: 'consultation', pattern: /(?<!政治)协商|议事|商量|夜谈|围坐|边走边议|争得/ },
]

// What a story calls those who went says what they did there.
const ACTOR_RULES: Rule[] = [
  { type: 'supervision', pattern: /^监督(?:小?组|员)/ },
  { type: 'inspection', pattern: /^视察(?:小?组|团)/ },
  { type: 'research', pattern: /^(?:调研|考察)(?:小?组|团)/ },
  { type: 'meeting', pattern: /^(?:会议|与会)[^,。]{0,8}(?:强调|指出|要求|认为|听取|审议)/ },
]

const DATED = /\d{1,2}\s?月\s?\d{1,2}\s?日[^。]{4,160}/

export type TypeReading = { type: ActivityType; confidence: number }

export function readActivityType(
  headlines: readonly (string | null)[],
  paragraphs: readonly string[],
  column: string | null = null,
): TypeReading {
  const lines = headlines.map((headline) => foldWidth(headline ?? '').replace(/\s/g, ''))
  for (const [rules, text] of [HEADLINE_RULES, VAGUE_RULES].flatMap((all) =>
    lines.map((line) => [all, line] as const),
  )) {
    const rule = rules.find(({ pattern }) => pattern.test(text))
    if (rule === undefined) continue
    // 召开…专题学习会议 is a meeting that studies; 举办…学习班 is a training.
    const meeting = rule.type === 'training' && MEETING_OF_STUDY.test(text)
    return { type: meeting ? 'meeting' : rule.type, confidence: meeting ? 0.75 : 0.9 }
  }
  // The first sentence says what was done; later ones speak of what it was about.
  const opening = openingOf(paragraphs)
  const rule = OPENING_RULES.find(({ pattern }) => pattern.test(opening))
  if (rule !== undefined) return { type: rule.type, confidence: 0.75 }
  // Where a scene comes first, the sentence with the day says what was done.
  const dated = DATED.exec(foldWidth(paragraphs.slice(0, 3).join('\n').slice(0, 600)))?.[0] ?? ''
  const acting = foldWidth((paragraphs[0] ?? '').slice(0, 300))
    .split('。')
    .find((sentence, index) => index > 0 && sentence.includes('政协'))
  const later =
    OPENING_RULES.find(({ pattern }) => pattern.test(dated)) ??
    OPENING_RULES.find(({ pattern }) => pattern.test(acting ?? '')) ??
    HEADLINE_RULES.find(({ pattern }) => pattern.test(column ?? '')) ??
    ACTOR_RULES.find(({ pattern }) => paragraphs.slice(1).some((text) => pattern.test(text)))
  const type = later?.type ?? mostSpokenOf(paragraphs)
  return type === null ? { type: 'other', confidence: 0.6 } : { type, confidence: 0.5 }
}

const openingOf = (paragraphs: readonly string[]): string =>
  foldWidth((paragraphs[0] ?? '').slice(0, 160).split('。')[0] ?? '')

/** Whether the headline or the first sentence speaks of a type, as what was done or beside it. */
export function namesType(
  type: ActivityType,
  headlines: readonly (string | null)[],
  paragraphs: readonly string[],
): boolean {
  const lines = headlines.map((headline) => foldWidth(headline ?? '').replace(/\s/g, ''))
  const speaks = (rules: readonly Rule[], text: string) =>
    rules.some((rule) => rule.type === type && rule.pattern.test(text))
  return (
    lines.some((line) => speaks([...HEADLINE_RULES, ...VAGUE_RULES], line)) ||
    speaks([...HEADLINE_RULES, ...OPENING_RULES], openingOf(paragraphs))
  )
}

// Where no sentence says it: the one thing that a story keeps coming back to. One that speaks of many is
// about the work at large.
const SUBJECTS: Rule[] = [
  { type: 'supervision', pattern: /监督/g },
  { type: 'proposal', pattern: /提案/g },
  { type: 'consultation', pattern: /(?<!政治)协商|议事/g },
  { type: 'inspection', pattern: /视察/g },
  { type: 'research', pattern: /调研|考察/g },
  { type: 'lecture', pattern: /讲堂|开讲|讲课/g },
  { type: 'history', pattern: /文史|史料/g },
]
const MIN_SPOKEN = 3
/** Characters; a longer story speaks of the work at large. */
const LONGEST_OF_ONE = 1_000

function mostSpokenOf(paragraphs: readonly string[]): ActivityType | null {
  const text = foldWidth(paragraphs.join('\n'))
  if (text.length > LONGEST_OF_ONE) return null
  const [most, next] = SUBJECTS.map(({ type, pattern }) => {
    return { type, count: text.match(pattern)?.length ?? 0 }
  }).toSorted((one, other) => other.count - one.count)
  const alone = (most?.count ?? 0) >= MIN_SPOKEN + 2 * (next?.count ?? 0)
  return most !== undefined && alone ? most.type : null
}
