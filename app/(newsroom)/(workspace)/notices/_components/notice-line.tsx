'use client'

import { tv } from 'tailwind-variants/lite'

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

const noticeStyles = tv({
  slots: {
    line: [
      'relative grid grid-cols-[52px_minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 border-b border-line py-3 pl-3.5',
      'max-md:grid-cols-[minmax(0,1fr)_auto]',
    ],
    fact: 'text-xs leading-[1.9] text-ink-3',
    name: 'inline-block no-underline hover:underline max-md:py-1',
    words: 'mt-0.5 text-xs wrap-anywhere',
  },
  variants: {
    read: {
      true: { name: 'text-ink-2 hover:text-cinnabar' },
      /** By a mark and by weight. */
      false: {
        line: "before:absolute before:top-5 before:left-0 before:size-1.5 before:rounded-full before:bg-fill before:content-['']",
        name: 'font-semibold text-ink',
      },
    },
    urgent: { true: '', false: { words: 'text-ink-2' } },
  },
  compoundVariants: [
    { read: true, urgent: true, class: { words: 'text-ink-2' } },
    { read: false, urgent: true, class: { words: 'text-cinnabar' } },
  ],
})

/** One thing that happened, with the way to it. Following it marks it as read. */
export function NoticeLine({ notice }: { notice: ShownNotice }) {
  const { id, title, text, path, kind, urgent, read, time, moment, at } = notice
  const { line, fact, name, words } = noticeStyles({ read, urgent })
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
    <li className={line()}>
      <time className={fact()} dateTime={at} title={moment}>
        {time}
      </time>
      <div className="max-md:col-span-full max-md:row-start-1">
        <a className={name()} href={path} onClick={follow} onAuxClick={follow}>
          {title}
          {!read && <span className="sr-only">（未读）</span>}
        </a>
        <p className={words()}>{text}</p>
      </div>
      <span className={fact()}>{kind}</span>
    </li>
  )
}
