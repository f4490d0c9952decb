import { Button } from '../ui/button.tsx'
import { Input } from '../ui/input.tsx'
import { Icon } from './icon.tsx'

/** Looks for words in the headlines of a list, by its own address. */
export function SearchTitles({
  action,
  within,
  text,
}: {
  /** The list's address. */
  action: string
  /** What of the address stays, such as the tab that is open. */
  within: Readonly<Record<string, string>>
  text: string | undefined
}) {
  return (
    <search className="max-md:order-1 max-md:flex-[1_1_100%]">
      <form className="flex gap-2" action={action}>
        {Object.entries(within).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="sr-only" htmlFor="title-words">
          在标题里找
        </label>
        <Input
          width="own"
          className="w-55 max-md:w-auto max-md:flex-1"
          id="title-words"
          type="search"
          name="q"
          maxLength={60}
          defaultValue={text}
          placeholder="在标题里找"
        />
        <Button type="submit" square aria-label="查找">
          <Icon name="search" />
        </Button>
      </form>
    </search>
  )
}
