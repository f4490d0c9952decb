import { Refusal } from '#lib/refusal'

import type { Context } from './context.ts'

/** Refuses what takes two people and was asked by one: inside its transaction, by what the rows say then. */
export function requireCountersigned(takesTwo: boolean, { countersign }: Context): void {
  if (takesTwo && countersign === undefined) {
    throw new Refusal('forbidden', '这件事要第二个人确认，请刷新页面再提请')
  }
}
