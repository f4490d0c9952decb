'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { rowStyles, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import type { CoAuthorRow } from '#domain/co-authors/list-co-authors'
import type { Correspondent } from '#domain/co-authors/list-correspondents'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { MoveButton } from '../../_components/move-button.tsx'
import { formatCorrespondent } from '../../_lib/format-correspondent.ts'
import { endSharing, invite } from '../co-author-actions.ts'

const ANSWER_LABELS = { accepted: '已同意', declined: '没有同意' } as const

/** Who writes this edition together with its author, and asking one more. */
export function CoAuthors({
  editionId,
  people,
  choices,
}: {
  editionId: number
  people: readonly Pick<CoAuthorRow, 'accountId' | 'name' | 'answer'>[]
  /** Whom the author may ask. */
  choices: readonly Correspondent[]
}) {
  const router = useRouter()
  const id = useId()
  const form = useActionForm(bindOnce(invite, { editionId }), {
    again: true,
    done: () => router.refresh(),
  })
  return (
    <section
      className="mb-3 rounded-md border border-line-strong bg-surface px-4 py-2.5"
      aria-label="合署"
    >
      {people.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-x-6">
          {people.map(({ accountId, name, answer }) => (
            <li key={accountId} className="flex min-h-tap items-center gap-1.5">
              <b>{name}</b>{' '}
              <span className="text-ink-2">{answer ? ANSWER_LABELS[answer] : '等对方回答'}</span>
              {answer !== 'declined' && (
                <MoveButton
                  label={answer ? '取消合署' : '收回'}
                  name={answer ? `取消${name}的合署` : `收回给${name}的邀请`}
                  target={{ editionId, accountId }}
                  ask={endSharing}
                  kind="quiet"
                  size="small"
                  again
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 ? (
        <FormFrame form={form} className={rowStyles()}>
          <label htmlFor={id}>请人合署</label>
          <Select
            id={id}
            width="auto"
            className={SHARE}
            key={form.round}
            name="accountId"
            required
            defaultValue={form.typed('accountId')}
          >
            <option value="">选一位同地区的通讯员</option>
            {choices.map((choice) => (
              <option key={choice.accountId} value={choice.accountId}>
                {formatCorrespondent(choice)}
              </option>
            ))}
          </Select>
          <Button type="submit" size="small" disabled={form.off}>
            发出邀请
          </Button>
          {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
        </FormFrame>
      ) : (
        <p className="text-xs text-ink-2">这个地区没有别的通讯员可请。</p>
      )}
    </section>
  )
}
