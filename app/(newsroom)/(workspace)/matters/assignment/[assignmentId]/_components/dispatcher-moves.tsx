'use client'

import { Row } from '#components/ui/row'
import type { AssignmentMove } from '#domain/assignment/workflow'
import type { IsoDay } from '#lib/dates'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { extend, openLink, reassign } from '../../../assignment-actions.ts'
import { DueField, type DueOffer } from '../../../_components/due-field.tsx'
import { FormField } from '../../../_components/form-field.tsx'
import type { Unit } from '../../../dispatch/_components/assign-form.tsx'
import { useMatterForm } from '../../../_lib/use-matter-form.ts'
import type { AssignmentTarget } from './target.ts'
import { OtherIssue } from '../../../_components/other-issue.tsx'

const REASON = { reason: '' }

/** What a dispatcher does with a part that a unit has, or has given back. */
export function DispatcherMoves({
  target,
  title,
  allowed,
  units,
  offer,
  dueOn,
  others,
  hasLink,
}: {
  target: AssignmentTarget
  title: string
  allowed: readonly AssignmentMove[]
  units: readonly Unit[]
  offer: DueOffer | null
  dueOn: IsoDay | null
  /** The other units that still have a part, by name: theirs is not extended with it. */
  others: readonly string[]
  /** Whether the unit has a link that can be used: another ends it. */
  hasLink: boolean
}) {
  const moving = useMatterForm(bindOnce(reassign, target))
  const extending = useMatterForm(bindOnce(extend, target))
  return (
    <Row className="empty:hidden">
      <FoldedForm
        isOpen={allowed.includes('reassign')}
        typed={REASON}
        word="改交"
        title={title}
        form={moving}
        send="确定改交"
        inline
      >
        <FormField
          form={moving}
          name="unitId"
          label="交给哪个单位"
          kind="choice"
          choices={units.map(({ unitId, name }) => [unitId, name] as const)}
        />
        <DueField form={moving} offer={offer} label="答复期限" />
        <FormField
          form={moving}
          name="reason"
          label="给承办单位的话（可以不写）"
          kind="area"
          rows={2}
        />
        <OtherIssue form={moving} names={['unitId', 'dueOn', 'reason']} />
      </FoldedForm>
      <FoldedForm
        isOpen={allowed.includes('extend')}
        typed={REASON}
        word="延期"
        title={title}
        form={extending}
        send="确定延期"
        inline
      >
        <FormField
          form={extending}
          name="dueOn"
          label="延到哪天"
          kind="day"
          begin={dueOn ?? ''}
          hint={
            others.length === 0
              ? '只能延一次。'
              : `只能延一次。${others.join('、')}的期限不跟着延，要延的另外延。`
          }
        />
        <FormField
          form={extending}
          name="reason"
          label="延期的理由，承办单位和提案者会看到"
          kind="area"
        />
        <OtherIssue form={extending} names={['dueOn', 'reason']} />
      </FoldedForm>
      <MoveButton
        isOpen={allowed.includes('open-link')}
        label={hasLink ? '换一个单位链接' : '开单位链接'}
        target={target}
        ask={openLink}
        again
      />
    </Row>
  )
}
