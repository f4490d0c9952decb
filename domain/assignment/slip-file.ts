import { AlignmentType, ImageRun, Packer, Paragraph } from 'docx'
import { generate } from 'lean-qr'
import { toPngBuffer } from 'lean-qr/extras/node_export'

import type { AssignmentPart } from '#db/matter-states'
import { formatDay } from '#lib/dates'
import { paragraph, SMALL, table, wordPage } from '#lib/formats/word-page'
import { ASSIGNMENT_PART_LABELS } from '#lib/matter-labels'

import type { AssignmentScreen } from './get-assignment.ts'
import type { MergedMatter } from './list-merged.ts'

const COLUMNS = [1_700, 7_938]
/** Modules of white around a code, without which cameras miss it. */
const QUIET_ZONE = 4
const CODE_SIZE = 120

const ONCE = '不用登录；交上一次就作废。拿到这张单子的人都能办，请不要转给别人。'
const OWN_ACCOUNT = '要用本单位承办经办人或者承办签发人的账号。'

/** What the code is for: a unit that only joins gives its view and answers nothing. */
function describeCode(part: AssignmentPart, isLink: boolean): string {
  const isJoint = part === 'joint'
  if (isLink) return `扫码签收、记下沟通、交${isJoint ? '会签意见' : '答复稿'}，${ONCE}`
  return `扫码登录以后签收、记下沟通、${isJoint ? '会签' : '答复'}；${OWN_ACCOUNT}`
}

/** 交办单: what a unit has to answer as a Word file, with a code that leads to its page, or is the unit's link. Resolves to the bytes. */
export function buildSlipFile(
  one: Pick<
    AssignmentScreen,
    'unit' | 'part' | 'assignedOn' | 'dueOn' | 'matter' | 'words' | 'merged' | 'others'
  >,
  { committee, address, isLink }: { committee: string; address: string; isLink: boolean },
): Promise<ArrayBuffer> {
  const { unit, part, assignedOn, dueOn, matter, words, merged, others } = one
  const facts = [
    ['承办单位', `${unit}（${ASSIGNMENT_PART_LABELS[part]}）`],
    ['案号', matter.number === null ? '' : `第 ${matter.number} 号`],
    ['案由', matter.title],
    ['提案者', matter.movers.join('、')],
    [
      '一起办的',
      others.map((other) => `${other.unit}（${ASSIGNMENT_PART_LABELS[other.part]}）`).join('、'),
    ],
    ['交办日期', assignedOn === null ? '' : formatDay(assignedOn)],
    ['答复期限', dueOn === null ? '' : formatDay(dueOn)],
    ...(words ? wordsOf(words) : []),
    ...merged.flatMap((other) => [['并入的', nameOf(other)], ...wordsOf(other)]),
  ].filter(([, value]) => value !== '')
  return Packer.toArrayBuffer(
    wordPage(`交办单：${matter.title}`, [
      paragraph(`${committee}提案交办单`, { size: 36, bold: true, align: 'centre' }),
      table(facts, COLUMNS),
      paragraph('', { size: SMALL }),
      codeOf(address),
      paragraph(describeCode(part, isLink), { size: SMALL, align: 'centre' }),
    ]),
  )
}

const wordsOf = (words: NonNullable<AssignmentScreen['words']>) => [
  ['情况', words.situation],
  ['分析', words.analysis],
  ['建议', words.advice],
]

/** 第 20 号《…》，提案者：甲某 */
const nameOf = ({ number, title, movers }: MergedMatter): string =>
  [
    `${number === null ? '' : `第 ${number} 号`}《${title}》`,
    movers.length > 0 ? `提案者：${movers.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('，')

function codeOf(address: string): Paragraph {
  const data = toPngBuffer(generate(address), {
    on: [0, 0, 0],
    off: [255, 255, 255],
    pad: QUIET_ZONE,
    scale: 4,
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: CODE_SIZE, height: CODE_SIZE },
        altText: { name: '二维码', title: '二维码', description: address },
      }),
    ],
  })
}
