'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import type { FormState, SentForm } from '#server/form-action'

import { otherIssue } from '../../../../../_lib/failures.ts'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { askToCover, cover } from '../../actions.ts'

type CoverAction = (
  target: { accountId: number },
  last: FormState,
  sent: SentForm,
) => Promise<FormState>

/** Who covers, from when to when, and why. */
export function CoverForm({
  accountId,
  name,
  people,
  takesTwo,
}: {
  accountId: number
  name: string
  people: readonly { id: number; label: string }[]
  /** Whether a second person must confirm it. */
  takesTwo: boolean
}) {
  const router = useRouter()
  const send: CoverAction = takesTwo ? askToCover : cover
  const form = useActionForm(bindOnce(send, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  const { issues, failure, typed } = form
  return (
    <FoldedForm
      word={takesTwo ? '提请代班' : '安排代班'}
      title={name}
      send={takesTwo ? '提请确认' : '安排'}
      form={form}
    >
      <Labelled label="谁来代班">
        <Select
          name="coverId"
          defaultValue={typed('coverId', '0')}
          {...issueProps('cover-who', issues['coverId'])}
        >
          <option value={0}>请选择</option>
          {people.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Labelled>
      <FieldIssue id="cover-who" issues={issues['coverId']} />
      <Row>
        {(['startsOn', 'endsOn'] as const).map((part) => (
          <Labelled
            key={part}
            label={part === 'startsOn' ? '哪天开始' : '到哪天'}
            className={SHARE}
          >
            <Input
              type="date"
              name={part}
              defaultValue={typed(part)}
              {...issueProps(`cover-${part}`, issues[part])}
            />
          </Labelled>
        ))}
      </Row>
      <FieldIssue id="cover-startsOn" issues={issues['startsOn']} />
      <FieldIssue id="cover-endsOn" issues={issues['endsOn']} />
      <Labelled label="原因">
        <Input
          name="note"
          defaultValue={typed('note')}
          maxLength={100}
          placeholder="年休假"
          {...issueProps('cover-note', issues['note'])}
        />
      </Labelled>
      <FieldIssue id="cover-note" issues={issues['note'] ?? otherIssue(failure)} />
    </FoldedForm>
  )
}
