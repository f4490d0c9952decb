'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'

import { useMove } from '../../../_lib/use-move.ts'
import { askForCorrection } from '../../correction-actions.ts'
import { articleIdOf } from '../_lib/article-id-of.ts'

/** Asks for a correction of any article of one's division, by its address. */
export function AskByAddress({ address: given }: { address: string }) {
  const router = useRouter()
  const [address, setAddress] = useState(given)
  const [words, setWords] = useState('')
  const [unknown, setUnknown] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const addressIssues = unknown ? ['请贴文章的网址，或者只写编号'] : undefined
  const issues = refusal ? [refusal.message] : undefined
  const ask = () => {
    const articleId = articleIdOf(address)
    setUnknown(articleId === null)
    if (articleId === null) return document.getElementById('ask-address')?.focus()
    run(
      (requestKey) => askForCorrection({ articleId, words, requestKey }),
      () => {
        setAddress('')
        setWords('')
        router.refresh()
      },
    )
  }
  return (
    <ReadyControls>
      <form
        className="ask-form"
        aria-label="申请更正"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <label htmlFor="ask-address">文章网址或编号</label>
        <input
          id="ask-address"
          className="input"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          {...issueProps('ask-address-issue', addressIssues)}
        />
        <FieldIssue id="ask-address-issue" issues={addressIssues} />
        <label htmlFor="ask-words">哪里错了，应当怎样写</label>
        <textarea
          id="ask-words"
          className="area"
          rows={4}
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          {...issueProps('ask-words-issue', issues)}
        />
        <FieldIssue id="ask-words-issue" issues={issues} />
        <button type="submit" className="button go" disabled={busy}>
          {busy ? '正在发…' : '发给编辑'}
        </button>
      </form>
    </ReadyControls>
  )
}
