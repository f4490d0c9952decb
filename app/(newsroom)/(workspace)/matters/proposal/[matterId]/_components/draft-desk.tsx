'use client'

import { useRef, useState } from 'react'

import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import type { FieldIssues } from '#lib/refusal'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { useSeenVersion } from '../../../../_lib/kept/use-seen-version.ts'
import { ProposalForm, type ProposalFormProps } from '../../../_components/proposal-form.tsx'
import { FIELD_LABELS, fieldId } from '../../../_lib/proposal-fields.ts'
import { change, drop, submit } from '../../../proposal-actions.ts'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

/** A proposal that lies with who wrote it: what it lacks, its form, and the way to the officers. */
export function DraftDesk({
  accountId,
  target,
  title,
  lacking,
  denied,
  isAsReturned,
  isOpen,
  ...form
}: ProposalFormProps & {
  accountId: number
  target: Target
  title: string
  /** What has to be written first, by field. */
  lacking: FieldIssues
  /** Why it cannot be submitted yet; null where nothing is in the way. */
  denied: string | null
  /** Whether nobody has written in it since it was returned. */
  isAsReturned: boolean
  /** Whether it still lies with them; else nothing is left of it but what was typed too late. */
  isOpen: boolean
}) {
  const { matterId } = target
  const { begun, holder } = useSeenVersion(target.lockVersion, form.values)
  const [writtenIn, setWrittenIn] = useState<number | null>(null)
  const isWritten = writtenIn === begun
  const dropping = useMatterForm(bindOnce(drop, target))
  const submitting = useRef<HTMLButtonElement>(null)
  const missing = Object.entries(lacking)
  const isReady = isOpen && missing.length === 0 && denied === null && !isWritten
  return (
    <>
      <section
        className={isOpen ? 'grid gap-2' : 'contents'}
        aria-labelledby={isOpen ? 'submit' : undefined}
      >
        {isOpen && <h2 id="submit">提交</h2>}
        {isOpen && missing.length > 0 && (
          <p>
            还缺：
            {missing.map(([name, [issue]], index) => (
              <span key={name}>
                {index > 0 && '、'}
                <a href={`#${fieldId(name)}`}>{FIELD_LABELS[name] ?? issue}</a>
              </span>
            ))}
          </p>
        )}
        {isOpen && denied !== null && <p>{denied}，都答复了再提交。</p>}
        {isOpen && isWritten && <Issue>下面有没存的字，先点“存草稿”，再提交。</Issue>}
        {isReady && isAsReturned && <p>退回后没有改过，仍要提交吗？</p>}
        <Row className="empty:hidden">
          <MoveButton
            isOpen={isReady}
            label={isAsReturned ? '仍要提交' : '提交'}
            target={{ ...target, asReturned: isAsReturned }}
            ask={submit}
            kind="primary"
            ref={submitting}
          />
          <FoldedForm
            isOpen={isOpen}
            word="放弃这件提案"
            title={title}
            form={dropping}
            send="确定放弃"
            inline
          >
            <p>放弃以后找不回来。联名的人会收到通知。</p>
            {dropping.failure && <Issue role="alert">{dropping.failure.message}</Issue>}
          </FoldedForm>
        </Row>
      </section>
      <ProposalForm
        key={begun}
        {...form}
        isOpen={isOpen}
        send={bindOnce(change, { matterId })}
        holder={holder}
        of={{ accountId, form: 'proposal', about: matterId }}
        onWritten={() => setWrittenIn(begun)}
        onSubmit={isReady ? () => submitting.current?.click() : undefined}
      />
    </>
  )
}
