'use client'

import { RowMenu, RowMenuGrave, RowMenuLink } from '#components/newsroom/row-menu'
import type { PublishedRow } from '#domain/publication/list-published'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import type { Moment } from '../../_components/moment-fields.tsx'
import { open, pin, withdraw } from '../actions.ts'
import { OpenForm } from './open-form.tsx'
import { PinForm } from './pin-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** What can be done about a live article. The forms live here, so that a refusal opens the menu, also without scripts. */
export function PublishedMenu({
  articleId,
  editionId,
  title,
  vacancy,
  open: underWay,
  pinsUntil,
  withdraws,
}: {
  articleId: number
  editionId: number
  title: string
  /** What keeps a correction that this person opens from its readers. */
  vacancy: string | undefined
  /** The newer edition that is being worked on; none may be begun beside it. */
  open: PublishedRow['open']
  /** Until when it would be first; null where it may not or already is. */
  pinsUntil: Moment | null
  withdraws: boolean
}) {
  const correction = useActionForm(bindOnce(open, { articleId, kind: 'correction' as const }))
  const update = useActionForm(bindOnce(open, { articleId, kind: 'update' as const }))
  const first = useActionForm(bindOnce(pin, { articleId }), { onward: '/published' })
  const down = useActionForm(bindOnce(withdraw, { articleId }), {
    onward: '/published?list=withdrawn',
  })
  const refused = [correction, update, first, down].some(({ failure }) => failure !== null)
  return (
    <RowMenu title={title} open={refused}>
      {!underWay && (
        <>
          <OpenForm kind="correction" form={correction} title={title} vacancy={vacancy} />
          <OpenForm kind="update" form={update} title={title} vacancy={vacancy} />
        </>
      )}
      {pinsUntil && <PinForm form={first} title={title} suggested={pinsUntil} />}
      <RowMenuLink href={`/review/${editionId}`}>来路：稿件和经过</RowMenuLink>
      <RowMenuLink href={`/review/${editionId}/sheet`}>三审三校单</RowMenuLink>
      {withdraws && (
        <RowMenuGrave>
          <WithdrawForm form={down} title={title} underWay={underWay} />
        </RowMenuGrave>
      )}
    </RowMenu>
  )
}
