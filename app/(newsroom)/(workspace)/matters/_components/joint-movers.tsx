import { useState } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { CheckboxField } from '#components/ui/checkbox'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'

import { fieldId } from '../_lib/proposal-fields.ts'

export interface Member {
  accountId: number
  name: string
}

/** Who is asked to move a proposal with its author: ticked in a list, which typing a name makes shorter. */
export function JointMovers({
  members,
  chosen,
  issues,
}: {
  members: readonly Member[]
  chosen: readonly number[]
  issues: readonly string[] | undefined
}) {
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(chosen))
  const id = fieldId('with')
  const tick = (accountId: number, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(accountId)
    else next.delete(accountId)
    setTicked(next)
  }
  return (
    <FieldRow names="long" label="联名人" labelId={id}>
      <div role="group" aria-labelledby={id}>
        {members.length === 0 ? (
          <p className="pt-1.75 text-ink-2">这个地区还没有别的委员有账号，先自己提。</p>
        ) : (
          <>
            <Input
              type="search"
              aria-label="按名字找委员"
              placeholder="按名字找"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value.trim())}
              onKeyDown={(event) => {
                // It looks somebody up, and sends nothing.
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
            <div className="mt-2 flex max-h-45 flex-wrap gap-x-4 overflow-y-auto">
              {members.map(({ accountId, name }) => (
                <div
                  key={accountId}
                  className={isShown(name, typed, ticked.has(accountId)) ? 'contents' : 'hidden'}
                >
                  <CheckboxField
                    name="with[]"
                    value={accountId}
                    defaultChecked={chosen.includes(accountId)}
                    onChange={({ target }) => tick(accountId, target.checked)}
                  >
                    {name}
                  </CheckboxField>
                </div>
              ))}
            </div>
            <HelpText>勾上的人会收到通知，都答复了才能提交；不联名的不算提案者。</HelpText>
          </>
        )}
        <FieldIssue id={`${id}-issue`} issues={issues} />
      </div>
    </FieldRow>
  )
}

const isShown = (name: string, typed: string, isTicked: boolean) => isTicked || name.includes(typed)
