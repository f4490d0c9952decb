import { Note } from '#components/ui/note'
import { getToAssign } from '#domain/assignment/get-to-assign'
import { listAssignableUnits } from '#domain/assignment/list-assignable-units'
import type { Actor } from '#domain/account/actor'
import { offerDueDay } from '#domain/limit/offer-due-day'
import { shanghaiDay } from '#lib/dates'
import { database } from '#server/database'

import { orNull } from '../../../_lib/or-not-found.ts'
import { MatterWords } from '../../_components/matter-words.tsx'
import { MergedWords } from '../../_components/merged-words.tsx'
import { formatOffer } from '../../_lib/format-offer.ts'
import { formatNumber } from '../../_lib/format-proposal.ts'
import { AssignForm } from './assign-form.tsx'

/** One matter that waits to be assigned: its words, and the form beside them. */
export async function ToAssign({
  actor,
  matterId,
  now,
}: {
  actor: Actor
  matterId: number
  now: Date
}) {
  const db = database()
  const matter = await orNull(getToAssign(db, { actor, matterId, now }))
  if (matter === null) {
    return <Note tone="calm">您打开的这一件现在不在待交办里。已经交办的，在“在办”里找。</Note>
  }
  const { divisionCode, lockVersion, title, number, division, movers } = matter
  const day = shanghaiDay(now)
  const [units, offer] = await Promise.all([
    listAssignableUnits(db, { divisionCode }),
    offerDueDay(db, { divisionCode, step: 'answer', day }),
  ])
  return (
    <section className="grid gap-3" aria-labelledby="to-assign">
      <h2 id="to-assign">{title}</h2>
      <p className="dots text-ink-2">
        <span>{division}</span>
        <span>{formatNumber(number)}</span>
        <span>{movers.join('、')}</span>
      </p>
      <MatterWords words={matter} />
      <MergedWords merged={matter.merged} />
      <AssignForm
        key={lockVersion}
        target={{ matterId, lockVersion }}
        units={units}
        offer={formatOffer(offer)}
      />
    </section>
  )
}
