'use client'

import { markRead } from '../actions.ts'

export interface ShownNotice {
  id: number
  title: string
  text: string
  path: string
  kind: string
  urgent: boolean
  read: boolean
  time: string
  moment: string
  at: string
}

/** One thing that happened, with the way to it. Following it marks it as read. */
export function NoticeLine({ notice }: { notice: ShownNotice }) {
  const { id, title, text, path, kind, urgent, read, time, moment, at } = notice
  const follow = (event: React.MouseEvent) => {
    if (read) return
    const marked = markRead({ noticeId: id })
    // In a tab of its own this page stays, and the mark arrives anyway.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    // The way on does not depend on the mark.
    void marked.catch(() => {}).finally(() => window.location.assign(path))
  }
  return (
    <li className={read ? undefined : 'unread'}>
      <time dateTime={at} title={moment}>
        {time}
      </time>
      <div>
        <a href={path} onClick={follow} onAuxClick={follow}>
          {title}
          {!read && <span className="unseen">（未读）</span>}
        </a>
        <p className={urgent ? 'words urgent' : 'words'}>{text}</p>
      </div>
      <span className="kind">{kind}</span>
    </li>
  )
}
