'use client'

import { useRef } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { useShortcuts } from '#components/form/use-shortcuts'
import { ACTIVITY_TYPES } from '#db/states'
import type { QueueFilter } from '#domain/review/queue-filter'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

import { parseQueueQuery, queuePath } from '../_lib/queue-query.ts'
import type { RegionChoice } from '../_lib/region-choices.ts'

/** What of the queue is shown; each choice is a page with an address of its own. */
export function QueueFilters({
  filter,
  regions,
}: {
  filter: QueueFilter
  regions: readonly RegionChoice[]
}) {
  const form = useRef<HTMLFormElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const go = (change: QueueFilter = {}) => {
    if (!form.current) return
    const given = Object.fromEntries(new FormData(form.current)) as Record<string, string>
    const asked = { ...parseQueueQuery(given, []), level: filter.level, ...change }
    window.location.assign(queuePath(asked))
  }
  useShortcuts({
    '/': () => search.current?.focus(),
    f: () => go({ lateOnly: !filter.lateOnly }),
  })
  return (
    <ReadyControls>
      <form
        className="queue-filters"
        role="search"
        aria-label="筛选队列"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <select
          className="pick"
          name="region"
          aria-label="地区"
          defaultValue={filter.divisionCode ?? ''}
          onChange={() => go()}
        >
          <option value="">全部地区</option>
          {regions.map(({ code, word }) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </select>
        <select
          className="pick"
          name="type"
          aria-label="类型"
          defaultValue={filter.type ?? ''}
          onChange={() => go()}
        >
          <option value="">全部类型</option>
          {ACTIVITY_TYPES.map((type) => (
            <option key={type} value={type}>
              {ACTIVITY_TYPE_WORDS[type]}
            </option>
          ))}
        </select>
        <label className="tick">
          <input
            type="checkbox"
            name="late"
            value="1"
            defaultChecked={filter.lateOnly}
            onChange={() => go()}
          />
          只看超时
        </label>
        <label className="tick">
          <input
            type="checkbox"
            name="free"
            value="1"
            defaultChecked={filter.unclaimedOnly}
            onChange={() => go()}
          />
          未认领
        </label>
        <span className="queue-search">
          <input
            ref={search}
            className="input"
            type="search"
            name="q"
            aria-label="查找：标题、县区、作者"
            placeholder="标题、县区、作者"
            maxLength={40}
            defaultValue={filter.text ?? ''}
          />
          <kbd className="wide-only" aria-hidden="true">
            /
          </kbd>
        </span>
        <button type="submit" className="unseen" tabIndex={-1}>
          查找
        </button>
      </form>
    </ReadyControls>
  )
}
