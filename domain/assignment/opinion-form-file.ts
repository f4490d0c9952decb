import { Packer } from 'docx'

import { SATISFACTIONS } from '#db/matter-states'
import { formatDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { paragraph, SMALL, table, wordPage } from '#lib/formats/word-page'
import { ASSIGNMENT_PART_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'
import { formatClass } from '#lib/proposal-standing'

import type { Answered } from './get-answered.ts'
import { numbersOf } from './list-merged.ts'

const COLUMNS = [2_300, 7_338]
const CHOICES = SATISFACTIONS.map((one) => `□ ${SATISFACTION_LABELS[one]}`).join('　　')

/** 征询意见表: on paper, what those who move a matter think of an answer; attitude and result apart. Resolves to the bytes. */
export function buildOpinionForm(answered: Answered): Promise<ArrayBuffer> {
  const { committee, session, title, merged, movers, unit, part, answer, ratingDueOn } = answered
  const facts = [
    ['案号', `${formatPlenary(session)}${numbersOf(answered)}`],
    ['案由', [title, ...merged.map((one) => one.title)].join('\n')],
    ['提案者', movers.join('、')],
    ['承办单位', `${unit}（${ASSIGNMENT_PART_LABELS[part]}）`],
    ['答复文号', answer.letterNumber ?? ''],
    ['答复日期', answer.signedOn === null ? '' : formatDay(answer.signedOn)],
    ['办理结果', formatClass(answer.resultClass)],
  ].filter(([, value]) => value !== '')
  const asked = [
    ['沟通过没有', '□ 面商　　□ 电话　　□ 书面　　□ 没有'],
    ['对办理态度', CHOICES],
    ['对办理结果', CHOICES],
    ['意见和建议', '\n\n\n'],
    ['提案者签名', '\n'],
    ['日期', '　　　　年　　月　　日'],
  ]
  const name = `${committee}提案办理征询意见表`
  const until = ratingDueOn === null ? '' : `请在 ${formatDay(ratingDueOn)}前交回${committee}。`
  return Packer.toArrayBuffer(
    wordPage(name, [
      paragraph(name, { size: 36, bold: true, align: 'centre' }),
      table([...facts, ...asked], COLUMNS),
      paragraph(`${until}不满意的，请写哪里不满意。`, { size: SMALL }),
    ]),
  )
}
