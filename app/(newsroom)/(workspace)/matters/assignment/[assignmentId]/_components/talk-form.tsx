'use client'

import { Row } from '#components/ui/row'
import { TALK_MOMENTS, TALK_WAYS } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'
import { TALK_MOMENT_LABELS, TALK_WAY_LABELS } from '#lib/matter-labels'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { talk } from '../../../assignment-actions.ts'
import { FormField } from '../../../_components/form-field.tsx'
import { useMatterForm } from '../../../_lib/use-matter-form.ts'
import type { AssignmentTarget } from './target.ts'
import { OtherIssue } from '../../../_components/other-issue.tsx'

/** Puts down that the unit talked with those who move the matter. */
export function TalkForm({
  target,
  title,
  today,
  isOpen,
}: {
  target: AssignmentTarget
  title: string
  today: IsoDay
  /** Whether a talk can be put down now; what was typed too late outlives the form. */
  isOpen: boolean
}) {
  const form = useMatterForm(bindOnce(talk, target))
  return (
    <FoldedForm
      isOpen={isOpen}
      typed={{ words: '' }}
      word="记一次沟通"
      title={title}
      form={form}
      send="记下"
      inline
    >
      <Row>
        <FormField form={form} name="heldOn" label="哪天" kind="day" begin={today} />
        <FormField
          form={form}
          name="way"
          label="方式"
          kind="choice"
          choices={TALK_WAYS.map((way) => [way, TALK_WAY_LABELS[way]] as const)}
        />
        <FormField
          form={form}
          name="moment"
          label="时候"
          kind="choice"
          choices={TALK_MOMENTS.map((moment) => [moment, TALK_MOMENT_LABELS[moment]] as const)}
        />
      </Row>
      <FormField
        form={form}
        name="words"
        label="谈了什么，提案者怎么说"
        kind="area"
        longest={600}
      />
      <OtherIssue form={form} names={['heldOn', 'way', 'moment', 'words']} />
    </FoldedForm>
  )
}
