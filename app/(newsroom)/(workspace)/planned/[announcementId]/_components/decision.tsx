'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'
import { ANNOUNCEMENT_LENGTHS } from '#domain/announcement/schemas'
import type { PendingKind } from '#domain/announcement/policy'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { isOfState } from '../../../../_lib/failures.ts'
import {
  useActionForm,
  type ActionForm,
  type FormAction,
} from '../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { approve, callOff, sendBack, takeBack } from '../../actions.ts'

/**
 * What can be done about an announcement in the version that is on the screen. The forms are kept when somebody else was
 * first: the refusal and what was typed stay beside what stands now.
 */
export function Decision({
  target,
  title,
  isAnnounced,
  pending,
  isReturned,
  may,
  whyNotCallOff,
}: {
  target: { announcementId: number; lockVersion: number }
  title: string
  isAnnounced: boolean
  pending: PendingKind | null
  /** Whether an editor gave back what is pending. */
  isReturned: boolean
  may: { decide: boolean; callOff: boolean; callOffAtOnce: boolean; takeBack: boolean }
  /** Before the click; null where there is nothing to say. */
  whyNotCallOff: string | null
}) {
  const approving = useDecisionForm(bindOnce(approve, target))
  const returning = useDecisionForm(bindOnce(sendBack, target))
  const callingOff = useDecisionForm(bindOnce(callOff, target))
  const takingBack = useDecisionForm(bindOnce(takeBack, target))
  const ofCallOff = pending === 'call-off'
  const back = ofCallOff
    ? ({ word: '不取消，照常举行', label: '照常举行的理由，申请的人会看到' } as const)
    : ({ word: '退回修改', label: '退回的理由' } as const)
  const stale = [
    { form: approving, open: may.decide },
    { form: returning, open: may.decide },
    { form: callingOff, open: may.callOff },
    { form: takingBack, open: may.takeBack },
  ].filter(({ form: { failure, issues } }) => failure && !issues['reason'])
  return (
    <section className="grid gap-3 empty:hidden" aria-label="决定">
      {stale.map(({ form, open }, index) => (
        <Note key={index} tone="bad">
          {form.failure?.message}
          {/* Its own field is gone with the form. */}
          {!open && form.typed('reason') && <p>您写的：{form.typed('reason')}</p>}
        </Note>
      ))}
      {(may.decide || may.takeBack || may.callOff) && (
        <Row>
          {may.decide && (
            <>
              <FormFrame form={approving} className="contents">
                <Button type="submit" kind="primary" disabled={approving.off}>
                  {approving.busy ? '正在办…' : ofCallOff ? '同意取消' : '通过'}
                </Button>
              </FormFrame>
              <ReasonForm form={returning} title={title} {...back} />
            </>
          )}
          {may.takeBack && isAnnounced && (
            <FormFrame form={takingBack} className="contents">
              <Button type="submit" size="small" disabled={takingBack.off}>
                {takeBackLabel(ofCallOff, isReturned)}
              </Button>
            </FormFrame>
          )}
          {may.takeBack && !isAnnounced && (
            <FoldedForm
              word="撤回预告"
              title={title}
              form={takingBack}
              send="确定撤回预告"
              plain
              inline
            >
              <p>读者没有看到过，不用写原因。撤回以后不能再交，要预告就重写一条。</p>
            </FoldedForm>
          )}
          {may.callOff && (
            <ReasonForm
              form={callingOff}
              title={title}
              word={!isAnnounced ? '不采用' : may.callOffAtOnce ? '取消活动' : '申请取消活动'}
              label={isAnnounced ? '取消的原因，读者会看到' : '不采用的理由，作者会看到'}
              hint={pending === 'change' ? '等着审的改动就此作废。' : null}
            />
          )}
        </Row>
      )}
      {whyNotCallOff && !may.decide && (
        <HelpText space="none">要取消活动：{whyNotCallOff}。</HelpText>
      )}
    </section>
  )
}

function takeBackLabel(ofCallOff: boolean, isReturned: boolean): string {
  if (isReturned) return ofCallOff ? '不再申请取消' : '不改了'
  return ofCallOff ? '撤回取消的申请' : '撤回改动'
}

/** One that leads on to what was done, and shows what stands now when it was refused for that. */
function useDecisionForm<T>(action: FormAction<T>): ActionForm {
  const router = useRouter()
  return useActionForm(action, {
    refused: (failure) => {
      if (isOfState(failure)) router.refresh()
    },
  }) as ActionForm
}

function ReasonForm({
  form,
  title,
  word,
  label,
  hint = null,
}: {
  form: ActionForm
  title: string
  word: string
  label: string
  hint?: string | null
}) {
  const id = useId()
  const issues = form.issues['reason']
  return (
    <FoldedForm word={word} title={title} form={form} send={`确定${word}`} plain inline>
      <label htmlFor={id}>{label}</label>
      <TextArea
        id={id}
        name="reason"
        rows={3}
        maxLength={ANNOUNCEMENT_LENGTHS.reason}
        defaultValue={form.typed('reason')}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
      {hint && <HelpText space="none">{hint}</HelpText>}
    </FoldedForm>
  )
}
