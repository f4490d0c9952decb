'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { ACTIVITY_TYPES } from '#db/states'
import type { QueueFilter } from '#domain/review/queue/queue-filter'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { hashNow } from '../_lib/queue-hash.ts'
import { parseQueueQuery, queuePath } from '../_lib/queue-query.ts'
import type { RegionChoice } from '../_lib/region-choices.ts'

const CHOICE = 'max-w-50 min-w-31 max-lg:max-w-none max-lg:flex-[1_1_25%] max-md:basis-[40%]'
/** In the field, until somebody writes there. */
const KEY =
  'max-md:hidden! pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 peer-focus:hidden peer-not-placeholder-shown:hidden'

/**
 * What of the queue is shown; each choice is a page with an address of its own. Sent by the browser alone, the
 * form asks for the same page by a longer address.
 */
export function QueueFilters({
  filter,
  regions,
}: {
  filter: QueueFilter
  regions: readonly RegionChoice[]
}) {
  const form = useRef<HTMLFormElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const go = (change: QueueFilter = {}, place = '') => {
    if (!form.current) return
    const asked = { ...chosenIn(form.current), level: filter.level, ...change }
    window.location.assign(queuePath(asked) + place)
  }
  useShortcuts({
    '/': () => search.current?.focus(),
    f: () => go({ lateOnly: !filter.lateOnly }, hashNow()),
  })
  // What was chosen before the page had its scripts; words in the field wait for their Enter.
  const goOn = useEffectEvent(() => {
    if (!form.current) return
    const early = { ...chosenIn(form.current), text: filter.text }
    if (queuePath({ ...early, level: filter.level }) !== queuePath(filter)) go()
  })
  useEffect(() => goOn(), [])
  return (
    <form
      className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 max-lg:gap-x-3"
      role="search"
      aria-label="筛选队列"
      action="/review"
      // A browser that comes back shows the choices of this address, not those that led away from it.
      autoComplete="off"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {filter.level && <input type="hidden" name="level" value={filter.level} />}
      <Select
        width="auto"
        className={CHOICE}
        name="region"
        aria-label="地区"
        defaultValue={filter.divisionCode ?? ''}
        onChange={() => go()}
      >
        <option value="">全部地区</option>
        {regions.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        width="auto"
        className={CHOICE}
        name="type"
        aria-label="类型"
        defaultValue={filter.type ?? ''}
        onChange={() => go()}
      >
        <option value="">全部类型</option>
        {ACTIVITY_TYPES.map((type) => (
          <option key={type} value={type}>
            {ACTIVITY_TYPE_LABELS[type]}
          </option>
        ))}
      </Select>
      <CheckboxField name="late" value="1" defaultChecked={filter.lateOnly} onChange={() => go()}>
        只看超时
      </CheckboxField>
      <CheckboxField
        name="free"
        value="1"
        defaultChecked={filter.unclaimedOnly}
        onChange={() => go()}
      >
        未认领
      </CheckboxField>
      <span className="relative ml-auto flex-[0_1_240px] max-lg:flex-[1_1_100%]">
        <Input
          className="peer"
          ref={search}
          type="search"
          name="q"
          aria-label="查找：标题、县区、作者"
          placeholder="标题、县区、作者"
          maxLength={40}
          defaultValue={filter.text ?? ''}
        />
        <kbd className={KEY} aria-hidden="true">
          /
        </kbd>
      </span>
      <button type="submit" className="sr-only" tabIndex={-1}>
        查找
      </button>
      <noscript>
        <Button type="submit" size="small">
          筛选
        </Button>
      </noscript>
    </form>
  )
}

const chosenIn = (form: HTMLFormElement): QueueFilter =>
  parseQueueQuery(Object.fromEntries(new FormData(form)) as Record<string, string>, [])
