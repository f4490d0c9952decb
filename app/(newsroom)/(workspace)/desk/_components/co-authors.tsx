'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { CoAuthorRow } from '#domain/review/list-co-authors'
import type { Actor } from '#domain/account/actor'

import { useMove } from '../../_lib/use-move.ts'
import { endSharing, invite } from '../co-author-actions.ts'

const ANSWER_WORDS = { accepted: '已同意', declined: '没有同意' } as const

/** Who writes this piece together with its author, and asking one more. Stands inside other forms. */
export function CoAuthors({
  editionId,
  people,
  choices,
}: {
  editionId: number
  people: readonly Pick<CoAuthorRow, 'accountId' | 'name' | 'answer'>[]
  /** Whom the author may ask. */
  choices: readonly Pick<Actor, 'accountId' | 'displayName'>[]
}) {
  const router = useRouter()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const { busy, refusal, run } = useMove({ again: true })
  const refresh = () => router.refresh()
  const ask = () =>
    run(
      (requestKey) => invite({ editionId, accountId: Number(chosen), requestKey }),
      () => {
        setChosen('')
        refresh()
      },
    )
  return (
    <section className="co-authors" aria-label="合署">
      {people.length > 0 && (
        <ul>
          {people.map(({ accountId, name, answer }) => (
            <li key={accountId}>
              <b>{name}</b>{' '}
              <span className="mute">{answer ? ANSWER_WORDS[answer] : '等他回答'}</span>
              {answer !== 'declined' && (
                <button
                  type="button"
                  className="button plain slim"
                  disabled={busy}
                  onClick={() =>
                    run((requestKey) => endSharing({ editionId, accountId, requestKey }), refresh)
                  }
                  aria-label={answer ? `取消${name}的合署` : `收回给${name}的邀请`}
                >
                  {answer ? '取消合署' : '收回'}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 ? (
        <div className="row">
          <label htmlFor={id}>请人合署</label>
          <select
            id={id}
            className="pick share"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">选一位同地区的通讯员</option>
            {choices.map(({ accountId, displayName }) => (
              <option key={accountId} value={accountId}>
                {displayName}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button slim"
            disabled={busy || chosen === ''}
            onClick={ask}
          >
            发出邀请
          </button>
        </div>
      ) : (
        <p className="small mute">这个地区没有别的通讯员可请。</p>
      )}
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </section>
  )
}
