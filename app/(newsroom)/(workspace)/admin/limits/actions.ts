'use server'

import { endLimit } from '#domain/limit/end-limit'
import { setLimit } from '#domain/limit/set-limit'
import type { LimitStep } from '#db/matter-states'
import { performForm, type FormState, type SentForm } from '#server/form-action'

interface LimitTarget {
  divisionCode: string
  step: LimitStep
  /** The limit that the page shows. */
  seenId: number | null
}

export async function switchOn(target: LimitTarget, _: FormState, sent: SentForm) {
  return performForm('set-limit', target, sent, setLimit)
}

export async function switchOff(target: LimitTarget, _: FormState, sent: SentForm) {
  return performForm('end-limit', target, sent, endLimit)
}
