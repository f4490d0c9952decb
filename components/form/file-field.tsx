'use client'

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'

import { buttonStyles } from '../ui/button.tsx'

const nothing = () => () => undefined

/**
 * A file of a form. The browser says 选择文件 and the like in its own language, which need not be the site's: here
 * the words are ours. Without scripts the name of the file stays the browser's to show.
 */
export function FileField({
  onFile,
  ...rest
}: Omit<React.ComponentProps<'input'>, 'type' | 'className' | 'onChange' | 'multiple'> & {
  onFile: (file: File | undefined) => void
}) {
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const choose = ([file]: Iterable<File>) => {
    setName(file?.name ?? '')
    onFile(file)
  }
  const takeUp = useEffectEvent(choose)
  // What was chosen before the page had its scripts.
  useEffect(() => {
    if (input.current?.files?.length) takeUp(input.current.files)
  }, [])
  const hasScripts = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  return (
    <span className="relative inline-flex max-w-full items-center gap-3">
      <input
        {...rest}
        ref={input}
        type="file"
        className={
          hasScripts
            ? 'peer absolute inset-0 cursor-pointer opacity-0'
            : 'peer file:mr-3 file:min-h-control file:w-24 file:border-0 file:bg-transparent file:text-transparent'
        }
        onChange={({ target }) => choose(target.files ?? [])}
      />
      <span
        className={buttonStyles({
          className: [
            'pointer-events-none peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
            'peer-aria-invalid:border-cinnabar peer-hover:bg-hover',
            hasScripts ? '' : 'absolute left-0 w-24',
          ].join(' '),
        })}
        aria-hidden="true"
      >
        {name === '' ? '选择文件' : '换一个'}
      </span>
      {hasScripts && (
        <span className="min-w-0 truncate text-sm text-ink-2" aria-hidden="true">
          {name === '' ? '还没有选' : name}
        </span>
      )}
    </span>
  )
}
