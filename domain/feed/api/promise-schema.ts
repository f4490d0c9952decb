import { z } from 'zod'

import { PROMISE_STATES } from '#db/promise-states'
import type { CsvColumns } from '#lib/formats/render-csv'
import { PROMISE_STATE_LABELS } from '#lib/promise-labels'

import { SHOWN_PROMISE } from '../../promise/shown-promise.ts'

// What the read API and the tables of a year have of promises, of a proposal and of a topic alike.

export const promisesSchema = z
  .array(
    z.strictObject({
      unit: z.string().describe('承办单位'),
      words: z.string().describe('承诺做什么'),
      dueOn: z.iso.date().describe('哪天前办成，北京时间的日期'),
      state: z
        .enum(PROMISE_STATES)
        .describe(
          'open 跟踪中，kept 已兑现，broken-off 终止，raised 转为 A 类，superseded 由新的承诺代替',
        ),
      endWords: z.string().nullable().describe('结果怎样；还没有到头的为 null'),
    }),
  )
  .describe('承诺的事')

export type ApiPromise = z.infer<typeof promisesSchema>[number]

/** The columns that the schema names. */
export const API_PROMISE = {
  unit: SHOWN_PROMISE.unit,
  words: SHOWN_PROMISE.words,
  dueOn: SHOWN_PROMISE.dueOn,
  state: SHOWN_PROMISE.state,
  endWords: SHOWN_PROMISE.endWords,
}

const line = (promises: readonly ApiPromise[], read: (promise: ApiPromise) => string): string =>
  promises.map(read).join('；')

/** Of each promise of a row, in one order. */
export const PROMISE_COLUMNS: CsvColumns<{ promises: ApiPromise[] }> = {
  承诺事项: ({ promises }) => line(promises, ({ unit, words }) => `${unit}：${words}`),
  承诺时限: ({ promises }) => line(promises, ({ dueOn }) => dueOn),
  承诺进展: ({ promises }) => line(promises, ({ state }) => PROMISE_STATE_LABELS[state]),
}
