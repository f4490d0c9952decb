import { z } from 'zod'

import {
  ADOPTIONS,
  CONSULTATION_LAMPS,
  CONSULTATION_SOURCES,
  CONSULTATION_STATES,
  TALK_FORMS,
} from '#db/consultation-states'

import { promisesSchema } from './promise-schema.ts'

// What the read API answers of topics of consultations; a promise as in schemas.ts.

const id = z.int().positive()
const url = z.url().describe('完整网址')
const day = z.iso.date().describe('北京时间的日期')
const people = z.int().describe('到场多少人')

export const consultationSchema = z.strictObject({
  id,
  url,
  division: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: z.string() }),
  town: z.string().describe('乡镇、街道'),
  room: z
    .strictObject({ id, name: z.string(), url })
    .nullable()
    .describe('议事室；不在议事室里议的为 null'),
  title: z.string(),
  about: z.string().describe('说的是什么事'),
  source: z
    .enum(CONSULTATION_SOURCES)
    .describe('member 委员荐题，authority 党政点题，residents 群众出题，open-call 公开征集'),
  peopleAffected: z.int().nullable().describe('涉及多少人；没有登记的为 null'),
  state: z
    .enum(CONSULTATION_STATES)
    .describe(
      'selected 已确定，researched 已调研，consulted 已协商，handed-over 已交办，closed 已办结等',
    ),
  leftReason: z.string().nullable().describe('不列入、转办的原因'),
  talks: z
    .array(
      z.strictObject({
        heldOn: day,
        place: z.string(),
        form: z
          .enum(TALK_FORMS)
          .describe('meeting 会议，bench 板凳会，kang 炕头会，open-air 坝坝会等'),
        members: people.describe('到场的委员'),
        residents: people.describe('到场的群众'),
        departments: z.int().describe('到场的部门，是单位数'),
        experts: people.describe('到场的专家'),
      }),
    )
    .describe('哪天、怎么议的'),
  agreements: z.array(z.strictObject({ agreedOn: day, text: z.string() })).describe('协商意见'),
  adoption: z.enum(ADOPTIONS).nullable().describe('adopted 采纳，partly 部分采纳，not 未采纳'),
  unit: z.string().nullable().describe('承办单位'),
  dueOn: day.nullable().describe('办理期限'),
  lamps: z
    .array(
      z.strictObject({
        lamp: z
          .enum(CONSULTATION_LAMPS)
          .describe('hand-over 交，handle 办，supervise 督，reply 复'),
        litOn: day,
        words: z.string(),
      }),
    )
    .describe('交办督复，按先后'),
  verdict: z
    .strictObject({ satisfied: z.int(), mostly: z.int(), dissatisfied: z.int() })
    .nullable()
    .describe('群众评议：满意、基本满意、不满意各多少人'),
  proofs: z.array(z.strictObject({ id, url, headline: z.string() })).describe('作佐证的报道'),
  changedAt: z.iso.datetime({ offset: true }).describe('最近一次改动的时间，北京时间，带 +08:00'),
  isDemo: z.boolean().describe('演示：没有这个议题'),
  progress: z
    .strictObject({ on: day, words: z.string() })
    .nullable()
    .describe('正在办的，最近一次的办理进展，或者重新办理的理由；没有的、办完的为 null'),
  promises: promisesSchema,
})

export type ApiConsultation = z.infer<typeof consultationSchema>
