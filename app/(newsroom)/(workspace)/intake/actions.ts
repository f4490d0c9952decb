'use server'

import { acceptIntake } from '#domain/intake/accept-intake'
import { declineIntake } from '#domain/intake/decline-intake'
import { readContact } from '#domain/intake/read-contact'
import { env } from '#server/env'
import { performForm, type FormState, type SentForm } from '#server/form-action'

interface Seen {
  intakeId: number
  lockVersion: number
}

/** The page of it, which says what was done and what is next. */
const pathOf = ({ intakeId }: Pick<Seen, 'intakeId'>) => `/intake/${intakeId}?done=${intakeId}`

export async function accept(target: Seen, _: FormState, sent: SentForm) {
  return performForm('accept-intake', target, sent, acceptIntake, pathOf)
}

export async function decline(target: Seen, _: FormState, sent: SentForm) {
  return performForm('decline-intake', target, sent, declineIntake, pathOf)
}

/** The contact is in the answer alone: no page has it. */
export async function showContact(
  target: Pick<Seen, 'intakeId'>,
  _: FormState<{ contact: string }>,
  sent: SentForm,
) {
  return performForm('read-contact', target, sent, (ctx, request) =>
    readContact(ctx, request, { key: env().sealingKey }),
  )
}
