import { SATISFACTIONS, type RatedAspect } from '#db/matter-states'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'
import { formatDay, type IsoDay } from '#lib/dates'
import { formatPart } from '#lib/format-figures'
import { formatHan } from '#lib/format-han'
import { formatPlenary } from '#lib/format-plenary'
import { MOVER_KIND_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'

import { listShares, type Statistics } from './group-figures.ts'

// 提案审查情况 as a text. Every number in it is one of the figures; a sentence whose figure is nothing is left out.

export interface Reported {
  session: SessionNumbers & { divisionName: string; isDemo: boolean }
  statistics: Statistics
  /** Merges of what was filed, by how many proposals each has. */
  merges: readonly { size: number; count: number }[]
  today: IsoDay
}

export interface ReportText {
  headline: string
  paragraphs: string[]
}

export function writeReport(reported: Reported): ReportText {
  const { term, number, divisionName, isDemo } = reported.session
  const paragraphs = [
    isDemo ? '（下面是演示数据。）' : '',
    describeExamination(reported),
    describeMerges(reported),
    describeKinds(reported),
    describeKey(reported),
    describeAnswers(reported),
    describeRatings(reported),
  ]
  return {
    headline: `政协${divisionName}${formatHan(term)}届${formatHan(number)}次会议提案审查情况`,
    paragraphs: paragraphs.filter((text) => text !== ''),
  }
}

/** 收到、立案和没有立案的。 */
function describeExamination({ session, statistics, today }: Reported): string {
  const { steps, states } = statistics.figures
  const share = listShares(statistics).find(({ label }) => label === '立案率')
  const others = [
    ['不予立案', states.declined],
    ['转为意见建议或者社情民意', states.diverted],
    ['撤案', states.revoked],
    ['退回修改', states.returned],
    ['等待审查', states.received],
  ] as const
  const rest = others.flatMap(([name, count]) => (count ? [`${name}${count}件`] : []))
  const filed = `立案${steps.filed}件${share ? `，立案率${formatPart(share.count, share.of)}` : ''}`
  return `截至${formatDay(today)}，${formatPlenary(session)}共收到提案${steps.received}件。经审查，${[filed, ...rest].join('；')}。`
}

function describeMerges({ statistics, merges }: Reported): string {
  const { cases, states, steps } = statistics.figures
  const groups = merges.reduce((sum, { count }) => sum + count, 0)
  const whole = merges.reduce((sum, { size, count }) => sum + size * count, 0)
  const before = (states.merged ?? 0) - (whole - groups)
  const sizes = merges.map(({ size, count }) => `${size}件并为1件的${count}组`).join('，')
  const sentences = [
    groups === 0
      ? ''
      : `立案的提案里，内容相同、相近的${whole}件合为${groups}组：${sizes}。${steps.filed}件并案以后为${cases}件。`,
    before > 0 ? `另有${before}件在立案以前并入别的提案。` : '',
  ]
  return sentences.join('')
}

const list = (rows: readonly { name: string; count: number }[]) =>
  rows.map(({ name, count }) => `${name}${count}件`).join('，')

/** 按类别、按提案者。 */
function describeKinds({ statistics }: Reported): string {
  const { byCategory, byMoverKind } = statistics.figures
  const categories = byCategory.map(({ category, count }) => ({ name: category, count }))
  const kinds = byMoverKind.map(({ moverKind, count }) => ({
    name: `${MOVER_KIND_LABELS[moverKind]}提案`,
    count,
  }))
  const sentences = [
    categories.length > 0 ? `立案的提案按类别分：${list(categories)}。` : '',
    kinds.length > 0 ? `按提案者分：${list(kinds)}。` : '',
  ]
  return sentences.join('')
}

function describeKey({ statistics }: Reported): string {
  const { steps, keyTakenUp } = statistics.figures
  if (steps.key === 0) return ''
  const taken = keyTakenUp === 0 ? '' : `，其中${keyTakenUp}件由领导批办领办`
  return `确定重点提案${steps.key}件${taken}。`
}

/** 答复、结果、期限和沟通。 */
function describeAnswers({ statistics }: Reported): string {
  const { steps, byClass, timing } = statistics.figures
  if (steps.answered === 0) return ''
  const { yes, no } = statistics.handling.talked
  const classes = byClass.map(({ resultClass, count }) => ({
    name: resultClass === 'none' ? '没有登记类别' : `${resultClass}类`,
    count,
  }))
  const late = [
    ['按期答复', timing['on-time']],
    ['超期才答复', timing.late],
    ['超期没有答复', timing.overdue],
  ] as const
  const times = late.map(([name, count]) => ({ name, count })).filter(({ count }) => count > 0)
  const sentences = [
    `已经答复${steps.answered}件。`,
    classes.length > 0 ? `办理结果：${list(classes)}。` : '',
    times.length > 0 ? `交办件里：${list(times)}。` : '',
    yes + no > 0 ? `答复以前同提案者沟通过的${yes}件，没有沟通的${no}件。` : '',
  ]
  return sentences.join('')
}

/** 满意度、办理态度和办理结果，分开说。 */
function describeRatings({ statistics }: Reported): string {
  const say = (aspect: RatedAspect, of: string) => {
    const rows = SATISFACTIONS.map((one) => ({
      name: SATISFACTION_LABELS[one],
      count: statistics.handling[aspect][one],
    }))
    return rows.some(({ count }) => count > 0) ? `提案者对${of}：${list(rows)}。` : ''
  }
  return `${say('overall', '办理')}${say('attitude', '办理态度')}${say('result', '办理结果')}`
}
