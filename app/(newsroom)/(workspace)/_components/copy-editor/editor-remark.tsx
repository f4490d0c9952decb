import { useRouter } from 'next/navigation'

import type { Conversation } from '#domain/review/list-comments'

import { settle } from '../../_lib/comment-actions.ts'
import { useMove } from '../../_lib/use-move.ts'
import { RemarkWords } from '../remark-words.tsx'
import { remarkWordsId } from './remark-spots.ts'

/** An open remark beside the text that is being written. It is answered where the piece is read. */
export function EditorRemark({
  remark,
  editionId,
  about,
  now,
}: {
  remark: Conversation
  editionId: number
  /** What it is about, in a word or two. */
  about: string
  now: number
}) {
  const { busy, refusal, run } = useMove({ again: true })
  const router = useRouter()
  const { id, authorName, mine, gone, answers, mayAnswer, mayResolve } = remark
  return (
    <section
      className={mine ? 'remark mine' : 'remark'}
      aria-label={`${mine ? '您' : authorName}对${about}的意见`}
    >
      {gone !== null && <p className="mute small">原来的一段（“{gone}”）已经删去。</p>}
      <div id={remarkWordsId(`remark-${id}`)}>
        {[remark, ...answers].map((said) => (
          <RemarkWords key={said.id} said={said} now={now} />
        ))}
      </div>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
      <div className="row">
        {mayAnswer && (
          <a
            className="button plain slim"
            href={`/review/${editionId}#remark-${id}`}
            target="_blank"
            rel="noopener"
          >
            去回复
          </a>
        )}
        {mayResolve && (
          <button
            type="button"
            className="button plain slim"
            disabled={busy}
            onClick={() =>
              run(
                () => settle({ editionId, commentId: id }),
                () => router.refresh(),
              )
            }
          >
            了结
          </button>
        )}
      </div>
    </section>
  )
}
