import { Quoted } from '#components/ui/quoted'
import type { CommentEntry } from '#domain/comments/list-comments'
import { formatMoment } from '#lib/dates'

/** One remark or answer: who wrote it, when, and what it says. `now` in milliseconds since 1970. */
export function CommentText({ comment, now }: { comment: CommentEntry; now: number }) {
  return (
    <div className="[&+&]:mt-1.5 [&+&]:border-t [&+&]:border-line [&+&]:pt-1.5">
      <p className="flex justify-between gap-2 text-ink-2">
        <b className="text-ink">{comment.mine ? '您' : comment.authorName}</b>
        <time dateTime={comment.at.toISOString()}>{formatMoment(comment.at, new Date(now))}</time>
      </p>
      <Quoted>{comment.text}</Quoted>
    </div>
  )
}
