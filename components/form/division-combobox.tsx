import { Combobox } from '@base-ui/react/combobox'
import { useState } from 'react'

import { fitsDivision, type Spelling } from '#lib/fit-spelling'

import { fieldStyles } from '../ui/field-styles.ts'

export interface DivisionChoice {
  code: string
  name: string
  level: 'province' | 'prefecture' | 'county' | 'zone'
  parentCode: string | null
  /** In letters; without it the name alone is looked at. */
  spelling?: Spelling
}

const ROW =
  'flex min-h-control cursor-default items-center justify-between gap-4 px-3 text-ink data-highlighted:bg-hover data-selected:font-semibold'

/** Chooses a division by typing a part of its name, its spelling (zhuanglang) or its initials (zl). */
export function DivisionCombobox({
  divisions,
  value,
  empty,
  onChoose,
  id,
  disabled,
  ...attributes
}: {
  divisions: readonly DivisionChoice[]
  value: string
  /** What stands in the field while none of the divisions is chosen. */
  empty: string
  onChoose: (code: string) => void
  id?: string | undefined
  disabled?: boolean | undefined
} & Omit<React.ComponentProps<'input'>, 'value' | 'id' | 'disabled'>) {
  /** Null while nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null)
  const nameOf = (code: string | null) => divisions.find((each) => each.code === code)?.name ?? ''
  return (
    <Combobox.Root<DivisionChoice>
      items={divisions}
      value={divisions.find(({ code }) => code === value) ?? null}
      // What is typed and names nothing, or nothing at all, leaves what was chosen.
      inputValue={typed ?? nameOf(value)}
      onInputValueChange={setTyped}
      onOpenChange={(open) => !open && setTyped(null)}
      onValueChange={(division) => division && onChoose(division.code)}
      itemToStringLabel={({ name }) => name}
      itemToStringValue={({ code }) => code}
      isItemEqualToValue={(one, other) => one.code === other.code}
      filter={fitsDivision}
      autoHighlight
      id={id}
      disabled={disabled}
    >
      <Combobox.Input
        {...attributes}
        className={fieldStyles({ control: 'select' })}
        placeholder={empty}
        autoComplete="off"
        spellCheck={false}
        onClick={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          // Enter chooses; it sends the form as little as it does in a select.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
          // With the list closed Escape is for the window around it; the library would empty the field.
          const isClosed = event.currentTarget.getAttribute('aria-expanded') === 'false'
          if (event.key === 'Escape' && isClosed) event.preventBaseUIHandler()
        }}
      />
      <Combobox.Portal>
        <Combobox.Positioner className="z-40 w-(--anchor-width) min-w-60" sideOffset={2}>
          <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-surface text-sm shadow-lg">
            <Combobox.Empty>
              <p className="px-3 py-2 text-ink-2">
                没有对上的地区。可以打汉字、首字母（如 zl）或拼音，拼音至少打三个字母。
              </p>
            </Combobox.Empty>
            <Combobox.List aria-label="地区">
              {(division: DivisionChoice) => (
                <Combobox.Item key={division.code} value={division} className={ROW}>
                  <span>{division.name}</span>
                  <span className="text-xs text-ink-2">
                    {division.level === 'prefecture' ? '本级' : nameOf(division.parentCode)}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
