'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { TextArea } from '#components/ui/text-area'
import { MAX_CORRECTION_TEXT } from '#domain/edition/text-rules'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { askByAddress } from '../../correction-actions.ts'
import { articleIdOf } from '../../../_lib/article-id-of.ts'
import { UNKNOWN_ADDRESS } from '../_lib/unknown-address.ts'

const ADDRESS_FIELD = 'ask-address'

/** Asks for a correction of any article of one's division, by its address. */
export function AskByAddress({ address: given }: { address: string }) {
  const router = useRouter()
  const [unknown, setUnknown] = useState(false)
  const form = useActionForm(askByAddress, {
    again: true,
    done: () => router.refresh(),
    check: ({ address }) => {
      const isKnown = typeof address === 'string' && articleIdOf(address) !== null
      setUnknown(!isKnown)
      if (!isKnown) document.getElementById(ADDRESS_FIELD)?.focus()
      return isKnown
    },
  })
  const { failure, typed, round } = form
  const addressIssues = unknown ? [UNKNOWN_ADDRESS] : form.issues['address']
  const issues = failure && !addressIssues ? [failure.message] : undefined
  return (
    <FormFrame
      form={form}
      className="grid gap-2 border-b border-line-strong pb-6"
      aria-label="申请更正"
    >
      <label htmlFor={ADDRESS_FIELD}>文章网址或编号</label>
      <Input
        key={`address ${round}`}
        className="max-w-[42em]"
        id={ADDRESS_FIELD}
        name="address"
        defaultValue={typed('address', round === 0 ? given : '')}
        {...issueProps('ask-address-issue', addressIssues)}
      />
      <FieldIssue id="ask-address-issue" issues={addressIssues} />
      <label htmlFor="ask-words">哪里错了，应当怎样写</label>
      <TextArea
        key={`words ${round}`}
        className="max-w-[42em]"
        id="ask-words"
        name="words"
        rows={4}
        maxLength={MAX_CORRECTION_TEXT}
        defaultValue={typed('words')}
        {...issueProps('ask-words-issue', issues)}
      />
      <FieldIssue id="ask-words-issue" issues={issues} />
      <Button type="submit" className="justify-self-start" kind="primary" disabled={form.busy}>
        {form.busy ? '正在发…' : '发给编辑'}
      </Button>
    </FormFrame>
  )
}
