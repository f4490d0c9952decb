'use client'

import { useRef } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { segmentStyles } from '#components/ui/segments'

/** Chooses between the older text, both, and the text as it is now; style does the rest. */
export function CompareSwitch() {
  const both = useRef<HTMLInputElement>(null)
  const after = useRef<HTMLInputElement>(null)
  useShortcuts({
    d: () => (both.current?.checked ? after : both).current?.click(),
  })
  const { frame, segment, radio } = segmentStyles()
  return (
    <fieldset className={frame()}>
      <legend className="sr-only">看哪一版</legend>
      <label className={segment()}>
        <input type="radio" name="version" className={radio({ class: 'see-before' })} />
        原稿
      </label>
      <label className={segment()}>
        <input type="radio" name="version" className={radio()} defaultChecked ref={both} />
        对照
        <kbd className="max-xl:hidden!" aria-hidden="true">
          d
        </kbd>
      </label>
      <label className={segment()}>
        <input type="radio" name="version" className={radio({ class: 'see-after' })} ref={after} />
        改后
      </label>
    </fieldset>
  )
}
