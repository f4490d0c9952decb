import { z } from 'zod'

import {
  ASSIGNMENT_PARTS,
  MATTER_STATES,
  MOVER_KINDS,
  PROPOSAL_OCCASIONS,
  RESULT_CLASSES,
  SPONSOR_PARTS,
} from '#db/matter-states'

import { promisesSchema } from './promise-schema.ts'

// What the read API answers of matters; a promise as in schemas.ts.

const id = z.int().positive()
const url = z.url().describe('完整网址')
const day = z.iso.date().describe('北京时间的日期')
const resultClass = z.enum(RESULT_CLASSES).nullable()

export const matterSchema = z.strictObject({
  id,
  url,
  kind: z.enum(['proposal']).describe('proposal 提案'),
  division: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: z.string() }),
  session: z
    .strictObject({ term: z.int().describe('届'), number: z.int().describe('次') })
    .describe('哪一次全会'),
  number: z.int().describe('第几号'),
  title: z.string(),
  state: z
    .enum(MATTER_STATES)
    .describe(
      'filed 已立案，assigned 已交办，in-progress 办理中，answered 已答复，closed 已办结等',
    ),
  category: z.string().describe('类别'),
  occasion: z.enum(PROPOSAL_OCCASIONS).describe('session 大会提案，between 平时提案'),
  moverKind: z.enum(MOVER_KINDS).describe('person 个人，joint 联名，collective 集体'),
  movers: z.string().nullable().describe('提案者；没有公开的为 null'),
  isKey: z.boolean().describe('重点提案'),
  openedOn: day.nullable().describe('哪天立案或收到；没有登记的为 null'),
  closedOn: day.nullable().describe('哪天办结；没有登记的为 null'),
  resultClass: resultClass.describe('办理结果：A 已解决，B 正在解决，C 暂时不能解决，D 留作参考'),
  assignments: z
    .array(
      z.strictObject({
        unit: z.strictObject({ id, name: z.string(), url: url.nullable() }).describe('承办单位'),
        part: z.enum(ASSIGNMENT_PARTS).describe('lead 主办，joint 会办，split 分办'),
        assignedOn: day.nullable(),
        dueOn: day.nullable().describe('答复期限'),
        answeredOn: day.nullable(),
        resultClass,
        isOwed: z.boolean().describe('还在等它答复'),
      }),
    )
    .describe('交给谁办'),
  sponsors: z
    .array(z.strictObject({ name: z.string(), part: z.enum(SPONSOR_PARTS) }))
    .describe('endorse 批办，lead 领办，supervise 督办，assume 包案的领导'),
  promises: promisesSchema,
  proofs: z.array(z.strictObject({ id, url, headline: z.string() })).describe('作佐证的报道'),
  changedAt: z.iso.datetime({ offset: true }).describe('最近一次改动的时间，北京时间，带 +08:00'),
  isDemo: z.boolean().describe('演示：没有这件提案'),
})

export type ApiMatter = z.infer<typeof matterSchema>
