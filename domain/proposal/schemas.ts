import { z } from 'zod'

import {
  DECLINE_GROUNDS,
  DIVERSIONS,
  EXAMINING_DECISIONS,
  MOVER_KINDS,
  type ExaminingDecision,
} from '#db/matter-states'
import { plainText } from '#lib/plain-text'

// What forms about proposals send.

const words = (label: string, max: number) => plainText().trim().max(max, `${label}最多 ${max} 字`)
const id = z.int().positive()

export const MAX_PART = 3000
const MAX_MOVERS = 60

export const keySchema = z.object({ requestKey: plainText('页面过期了，请刷新后再试') })

/** A proposal in the version that the person saw. */
export const seenSchema = keySchema.extend({ matterId: id, lockVersion: z.int().min(0) })

const names = plainText()
  .max(2000, '名字太多了')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\s,，、;；]+/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ])
  .refine((list) => list.length <= MAX_MOVERS, `最多 ${MAX_MOVERS} 人`)
  .refine((list) => list.every((name) => name.length <= 40), '一个名字最多 40 字')

/** Its words; a draft may lack any of them. */
export const proposalSchema = z.object({
  title: plainText().trim().min(1, '请写案由').max(80, '案由最多 80 字'),
  category: words('类别', 20),
  situation: words('情况', MAX_PART),
  analysis: words('分析', MAX_PART),
  advice: words('建议', MAX_PART),
  advisedUnits: words('建议承办单位', 200),
  /** Accounts of those who are asked to move it with its author. */
  with: z.array(id).max(MAX_MOVERS, `最多 ${MAX_MOVERS} 人`).default([]),
  consent: z.boolean().default(false),
})
export type ProposalInput = z.infer<typeof proposalSchema>

/** What an officer has on paper: who moved it, by name. */
export const paperSchema = z.object({
  moverKind: z.enum(MOVER_KINDS, '请选提案者'),
  names: names.refine((list) => list.length > 0, '请写提案者的名字'),
})

export const newProposalSchema = proposalSchema.extend({
  divisionCode: plainText('请选择地区').regex(/^\d{6}$/, '请选择地区'),
})

const MAX_REASON = 300
export const reasonSchema = z.object({
  reason: plainText().trim().min(1, '请写理由').max(MAX_REASON, `最多 ${MAX_REASON} 字`),
})

/** Whether the movers are owed a reason. */
export const needsReason = (decision: ExaminingDecision): boolean =>
  decision === 'decline' || decision === 'divert'

/** What an officer proposes; each decision asks for its own words. */
export const decisionSchema = z
  .object({
    decision: z.enum(
      EXAMINING_DECISIONS.filter((one) => one !== 'revoke'),
      '请选处理意见',
    ),
    ground: z.enum(DECLINE_GROUNDS).nullable().default(null),
    diversion: z.enum(DIVERSIONS).nullable().default(null),
    /** The number of the one that it is merged into, of the same session. */
    mainNumber: z.int().positive().nullable().default(null),
    category: words('类别', 20).default(''),
    reason: words('理由', MAX_REASON).default(''),
  })
  .superRefine(({ decision, ground, diversion, mainNumber, reason }, ctx) => {
    const lacks = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if (decision === 'decline' && ground === null) lacks('ground', '请选不予立案的情形')
    if (decision === 'divert' && diversion === null) lacks('diversion', '请选转到哪里')
    if (decision === 'merge' && mainNumber === null) lacks('mainNumber', '请写并入第几号')
    if (needsReason(decision) && reason === '') {
      lacks('reason', '请写给提案者的理由')
    }
  })
export type DecisionInput = z.infer<typeof decisionSchema>

export const keySheetSchema = z.object({
  isKey: z.boolean(),
  /** The meeting that named it: 主席会议第十二次会议. */
  meeting: words('会议名称', 60).refine((text) => text !== '', '请写哪次会议定的'),
})
