import { Button, ButtonLink } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Select } from '#components/ui/select'

/** In one row where there is room. */
export const SEARCH_FORM = 'group/search flex flex-wrap items-end gap-3'
export const SEARCH_FIELD = 'max-w-90 flex-[1_1_220px] max-md:max-w-none max-md:flex-[1_1_100%]'
export const SEARCH_CHOICE = 'flex-[0_1_160px] max-md:flex-[1_1_40%]'

/** On a phone the choices wait until they are asked for: the list is what a person came for. */
const CHOICES = 'contents max-md:hidden group-has-[[data-more]:checked]/search:contents'

/** A search over a list: words, and choices beside them. It is part of the address, so it can be kept. */
export function SearchForm({
  action,
  text,
  label,
  searched,
  all = action,
  children,
}: {
  action: string
  text: string | undefined
  /** What the words are looked for in. */
  label: string
  /** Something was asked, so there is a way back to all. */
  searched: boolean
  /** Where all of them are, when a part of the address stays. */
  all?: string
  children?: React.ReactNode
}) {
  return (
    <form className={SEARCH_FORM} action={action} role="search">
      <Labelled label={label} className={SEARCH_FIELD}>
        <Input type="search" name="q" defaultValue={text} maxLength={60} />
      </Labelled>
      {children && (
        <>
          <CheckboxField className="md:hidden" data-more="" defaultChecked={searched}>
            更多条件
          </CheckboxField>
          <div className={CHOICES}>{children}</div>
        </>
      )}
      <Button type="submit" className="max-md:ml-auto">
        查找
      </Button>
      {searched && (
        <ButtonLink kind="quiet" href={all}>
          看全部
        </ButtonLink>
      )}
    </form>
  )
}

/** One choice of the search; the first is all of them. */
export function SearchSelect({
  name,
  label,
  value,
  choices,
}: {
  name: string
  label: string
  value: string | undefined
  choices: readonly (readonly [value: string, word: string])[]
}) {
  return (
    <Labelled label={label} className={SEARCH_CHOICE}>
      <Select name={name} defaultValue={value ?? ''}>
        <option value="">全部</option>
        {choices.map(([choice, word]) => (
          <option key={choice} value={choice}>
            {word}
          </option>
        ))}
      </Select>
    </Labelled>
  )
}
