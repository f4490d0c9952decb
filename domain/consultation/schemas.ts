import { z } from 'zod'

import {
  ADOPTIONS,
  CONSULTATION_DIVERSIONS,
  CONSULTATION_LAMPS,
  CONSULTATION_SOURCES,
  ROOM_KINDS,
  TALK_FORMS,
} from '#db/consultation-states'
import { isIsoDay, type IsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { parsePlaces } from '#lib/room-standards'

// What forms about rooms and topics send.

const STALE = '页面过期了，请刷新后再试'
const id = z.int().positive()
const line = (label: string, max: number) =>
  plainText().trim().min(1, `请写${label}`).max(max, `${label}最多 ${max} 字`)
const optionalLine = (label: string, max: number) =>
  plainText().trim().max(max, `${label}最多 ${max} 字`).default('')

const day = (label: string) =>
  plainText(`请写${label}`)
    .trim()
    .refine((text) => isIsoDay(text), `请写${label}`)
    .transform((text) => text as IsoDay)

/** How many of something there were; empty is none. */
const count = (label: string) =>
  plainText(`${label}写成数字`)
    .trim()
    .regex(/^\d{0,6}$/, `${label}写成数字`)
    .transform((text) => (text === '' ? 0 : Number(text)))

export const keySchema = z.object({ requestKey: plainText(STALE) })

/** A topic in the version that the person saw. */
export const seenSchema = keySchema.extend({ matterId: id, lockVersion: z.int().min(0) })

const MAX_TITLE = 60
const MAX_ABOUT = 300
const MAX_TOWN = 20

export const consultationSchema = z
  .object({
    title: line('议题', MAX_TITLE),
    about: line('说明', MAX_ABOUT),
    source: z.enum(CONSULTATION_SOURCES, '请选来源'),
    /** The room where it is talked over, or a town that has none. */
    roomId: plainText()
      .regex(/^(?:[1-9]\d{0,14})?$/, '请选议事室')
      .transform((text) => (text === '' ? null : Number(text))),
    town: optionalLine('乡镇街道', MAX_TOWN),
    peopleAffected: count('涉及人数'),
    /** Who asked for it: inside only. */
    askedBy: optionalLine('出题人', 60),
  })
  .refine(({ roomId, town }) => roomId !== null || town !== '', {
    path: ['town'],
    message: '请选议事室，或者写乡镇街道',
  })
export type ConsultationInput = z.infer<typeof consultationSchema>

/** Other words for a topic that was decided about; empty ones stay as they are. */
export const rewordSchema = z
  .object({ title: optionalLine('议题', MAX_TITLE), about: optionalLine('说明', MAX_ABOUT) })
  .refine(({ title, about }) => title !== '' || about !== '', {
    path: ['title'],
    message: '请写新的议题或者说明',
  })

export const newConsultationSchema = z.object({
  divisionCode: plainText('请选择地区').regex(/^\d{6}$/, '请选择地区'),
})

const MAX_REASON = 300
const reason = optionalLine('理由', MAX_REASON)

/** What a second officer decides about a topic. */
export const decisionSchema = z
  .object({
    decision: z.enum(['select', 'leave-out', 'divert'], '请选怎么定'),
    diversion: z
      .literal(['', ...CONSULTATION_DIVERSIONS], '请选转到哪里')
      .transform((value) => (value === '' ? null : value))
      .default(null),
    /** The number of the proposal that it became, of the open session. */
    proposalNumber: plainText()
      .trim()
      .regex(/^(?:[1-9]\d{0,8})?$/, '提案号写成数字')
      .transform((text) => (text === '' ? null : Number(text)))
      .default(null),
    reason,
  })
  .superRefine(({ decision, diversion, reason: why }, ctx) => {
    const lacks = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if (decision === 'divert' && diversion === null) lacks('diversion', '请选转到哪里')
    if (decision !== 'select' && why === '') lacks('reason', '请写理由，公布以后读者会看到')
  })

export const visitSchema = z.object({
  doneOn: day('调研日期'),
  place: line('地点', 60),
  found: line('了解到的情况', 500),
})

export const talkSchema = z
  .object({
    doneOn: day('协商日期'),
    place: line('地点', 60),
    form: z.enum(TALK_FORMS, '请选形式'),
    members: count('委员人数'),
    residents: count('群众人数'),
    departments: count('部门数'),
    experts: count('专家人数'),
  })
  .refine(
    ({ members, residents, departments, experts }) =>
      members + residents + departments + experts > 0,
    {
      path: ['residents'],
      message: '请写有多少人参加',
    },
  )

export const agreementSchema = z.object({ doneOn: day('日期'), text: line('协商意见', 500) })

export const reportSchema = z.object({ doneOn: day('报送日期') })

/** What who was asked makes of it. */
export const answerSchema = z
  .object({ doneOn: day('答复日期'), adoption: z.enum(ADOPTIONS, '请选是否采纳'), reason })
  .refine(({ adoption, reason: why }) => adoption === 'adopted' || why !== '', {
    path: ['reason'],
    message: '部分采纳、未采纳都要写理由',
  })

/** One of the four lamps; handing over names the unit and its day. */
export const lampSchema = z
  .object({
    lamp: z.enum(CONSULTATION_LAMPS, '请刷新页面再试'),
    doneOn: day('日期'),
    /** A unit of the place, or the name of who is none. */
    unitId: plainText()
      .regex(/^(?:[1-9]\d{0,14})?$/, '请选承办单位')
      .transform((text) => (text === '' ? null : Number(text)))
      .default(null),
    unit: optionalLine('承办单位', 40),
    dueOn: plainText().trim().default(''),
    words: optionalLine('说明', 100),
  })
  .superRefine(({ lamp, doneOn, unitId, unit, dueOn }, ctx) => {
    if (lamp !== 'hand-over') return
    const lacks = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if (unitId === null && unit === '') lacks('unitId', '请选承办单位；不在里面的，写名称')
    if (unitId !== null && unit !== '') lacks('unit', '上面选了单位，这里空着')
    if (!isIsoDay(dueOn)) lacks('dueOn', '请写办理期限')
    else if (dueOn < doneOn) lacks('dueOn', '期限不能早于交办的日期')
  })

/** How far the unit is that has it. */
export const progressSchema = z.object({ doneOn: day('日期'), words: line('办到哪一步', 100) })

export const redoSchema = z.object({ reason: line('重新办理的理由', MAX_REASON) })

export const verdictSchema = z
  .object({
    doneOn: day('评议日期'),
    satisfied: count('满意'),
    mostly: count('基本满意'),
    dissatisfied: count('不满意'),
  })
  .refine(({ satisfied, mostly, dissatisfied }) => satisfied + mostly + dissatisfied > 0, {
    path: ['satisfied'],
    message: '请写有多少人评议',
  })

export const hideSchema = z.object({ reason: line('隐藏的理由', MAX_REASON) })
export const showSchema = z.object({ reason: line('重新公开的理由', MAX_REASON) })

export const proofSchema = z.object({
  articleId: plainText('请选一篇报道')
    .regex(/^\d{1,15}$/, '请选一篇报道')
    .transform(Number),
  isLinked: z.boolean(),
})

const optionalDay = plainText()
  .trim()
  .refine((text) => text === '' || isIsoDay(text), '请写日期')
  .transform((text) => (text === '' ? null : text))

const STANDARDS_WRONG = '六有写第几项，如“1、3、5”'

export const roomSchema = z.object({
  divisionCode: plainText().regex(/^\d{6}$/, '请选择区划'),
  town: line('乡镇街道', MAX_TOWN),
  village: optionalLine('村、社区', 20),
  name: line('名称', 30),
  kind: z.enum(ROOM_KINDS, '请选类别'),
  keeper: optionalLine('负责人', 30),
  openedOn: optionalDay,
  closedOn: optionalDay,
  /** 六有, by their places. */
  standards: plainText()
    .default('')
    .refine((text) => parsePlaces(text) !== null, STANDARDS_WRONG)
    .transform((text) => parsePlaces(text) ?? ''),
})
export type RoomFields = z.infer<typeof roomSchema>
