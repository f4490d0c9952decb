'use client'

import { useRef } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'

/** Chooses between the older text, both, and the text as it now stands; style does the rest. */
export function CompareSwitch() {
  const both = useRef<HTMLInputElement>(null)
  const after = useRef<HTMLInputElement>(null)
  useShortcuts({
    d: () => (both.current?.checked ? after : both).current?.click(),
  })
  return (
    <fieldset className="segments">
      <legend className="unseen">看哪一版</legend>
      <label>
        <input type="radio" name="version" className="see-before" />
        原稿
      </label>
      <label>
        <input type="radio" name="version" defaultChecked ref={both} />
        对照
        <kbd className="roomy-only" aria-hidden="true">
          d
        </kbd>
      </label>
      <label>
        <input type="radio" name="version" className="see-after" ref={after} />
        改后
      </label>
    </fieldset>
  )
}
