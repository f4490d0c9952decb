'use client'

import { CommandInput, CommandItem, CommandList, CommandRoot, useCommandState } from 'cmdk'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

import { useAwake } from '#components/form/use-awake'
import { useShortcuts } from '#components/form/use-shortcuts'
import { Icon } from '#components/newsroom/icon'
import { Dialog } from '#components/newsroom/dialog'
import { Input } from '#components/ui/input'

import type { EditionLink } from './actions.ts'
import { matchingLinks, type NavLink } from './matching-links.ts'
import { useEditions } from './use-editions.ts'

const OPEN = [
  'mb-3 flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-md border border-line-strong bg-surface px-2 disabled:cursor-default',
  'font-sans text-xs leading-none text-ink-2 max-xl:justify-center max-xl:p-0',
].join(' ')
const ROW = [
  'flex min-h-9 flex-wrap items-baseline justify-between gap-x-3 rounded-md px-2.5 py-1.5 no-underline',
  'hover:bg-azure-soft aria-selected:bg-azure-soft',
].join(' ')
const ASKED = '去哪里，或者稿件的标题、编号'

/** Goes to any place of the workspace, or to an edition by its headline or number, from the keyboard. */
export function CommandMenu({ links }: { links: readonly NavLink[] }) {
  const awake = useAwake()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useShortcuts({ 'ctrl+k': () => setOpen(true) })
  return (
    <>
      <button
        type="button"
        className={OPEN}
        title="跳转或查稿"
        disabled={!awake}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="max-xl:absolute max-xl:[clip-path:inset(50%)]">跳转或查稿</span>
        <kbd className="ml-auto border-0 bg-transparent max-xl:hidden" aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      <Dialog
        size="list"
        label="跳转或查稿"
        open={open}
        onClose={() => setOpen(false)}
        first={field}
      >
        <Destinations links={links} field={field} />
      </Dialog>
    </>
  )
}

/** What was typed and what it finds: both begin anew each time the menu opens. */
function Destinations({
  links,
  field,
}: {
  links: readonly NavLink[]
  field: RefObject<HTMLInputElement | null>
}) {
  const [text, setText] = useState('')
  const { editions, looking, problem } = useEditions(text)
  const rows: (NavLink | EditionLink)[] = [...matchingLinks(links, text), ...editions]
  return (
    <CommandRoot
      label={ASKED}
      shouldFilter={false}
      loop
      vimBindings={false}
      onKeyDown={(event) => {
        // Meant for the page behind it, by somebody in a hurry: nobody chose a row.
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault()
      }}
    >
      <CommandInput asChild ref={field} placeholder={ASKED} value={text} onValueChange={setText}>
        <NamingField field={field} />
      </CommandInput>
      <CommandList className="mt-2 max-h-[50vh] overflow-y-auto" label="去处">
        {rows.map((row) => (
          <CommandItem
            key={row.href}
            asChild
            value={row.href}
            onSelect={() => window.location.assign(row.href)}
          >
            <RowLink className={ROW} href={row.href} tabIndex={-1}>
              {'label' in row ? (
                row.label
              ) : (
                <>
                  {row.headline}
                  <small className="text-ink-2">{row.about}</small>
                </>
              )}
            </RowLink>
          </CommandItem>
        ))}
      </CommandList>
      {(rows.length === 0 || problem) && (
        <p className="text-ink-2" role="status">
          {looking ? '正在找…' : (problem ?? '没有这个去处，也没有您能看的这样的稿件。')}
        </p>
      )}
    </CommandRoot>
  )
}

/** The field names the row that Enter takes: cmdk 1.1.1 does so only after an arrow key (dip/cmdk#413). */
function NamingField({
  field,
  ...input
}: { field: RefObject<HTMLInputElement | null> } & React.ComponentProps<typeof Input>) {
  const chosen = useCommandState(({ value }) => value)
  const list = input['aria-controls'] ?? ''
  useLayoutEffect(() => {
    const row = document.getElementById(list)?.querySelector('[aria-selected=true]')
    field.current?.setAttribute('aria-activedescendant', row?.id ?? '')
  }, [field, list, chosen])
  return <Input {...input} aria-activedescendant={undefined} />
}

/** A click, with whatever key is held, is the link's own; only Enter goes by the menu's `onSelect`. */
const RowLink = (link: React.ComponentProps<'a'>) => <a {...link} onClick={undefined} />
