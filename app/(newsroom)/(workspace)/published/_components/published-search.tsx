import { Input } from '#components/ui/input'
import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { ACTIVITY_TYPES } from '#db/states'
import type { Division } from '#domain/division/division'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { SEARCH_CHOICE, SearchForm, SearchSelect } from '../../_components/search-form.tsx'
import { listAddress } from '../../_lib/list-address.ts'
import type { readPublishedFilter } from '../_lib/published-filter.ts'

/** Which of the articles are shown; all of it is in the address. */
export function PublishedSearch({
  list,
  divisions,
  asked,
  misread,
}: Pick<ReturnType<typeof readPublishedFilter>, 'asked' | 'misread'> & {
  /** The tab, where it is not the first. */
  list: string | undefined
  /** Those of this person. */
  divisions: readonly Division[]
}) {
  return (
    <div className="grid gap-2 border-b border-line-strong py-3">
      <SearchForm
        action="/published"
        all={listAddress('/published', { list })}
        text={asked.q}
        label="标题"
        searched={Object.keys(asked).length > 0 || misread !== undefined}
      >
        {list && <input type="hidden" name="list" value={list} />}
        <SearchSelect
          name="place"
          label="地区"
          value={asked.place}
          choices={divisions.map(({ slug, name, level }) => [
            slug,
            level === 'county' ? `　${name}` : name,
          ])}
        />
        <SearchSelect
          name="type"
          label="类型"
          value={asked.type}
          choices={ACTIVITY_TYPES.map((one) => [one, ACTIVITY_TYPE_LABELS[one]])}
        />
        <Labelled label="发布的月份" className={SEARCH_CHOICE}>
          <Input
            type="month"
            name="month"
            defaultValue={asked.month ?? misread}
            placeholder="如 2026-03"
          />
        </Labelled>
        <SearchSelect
          name="corrected"
          label="更正"
          value={asked.corrected}
          choices={[['yes', '更正过']]}
        />
      </SearchForm>
      {asked.month && list === undefined && (
        <p className="text-xs">
          <a href={listAddress('/published/sheets', { month: asked.month, place: asked.place })}>
            打印这个月、这个地区全部的三审三校单
          </a>
        </p>
      )}
      {misread !== undefined && (
        <Issue role="alert">月份要写成 2026-03 这样，“{misread}”看不懂；下面没有按月份找。</Issue>
      )}
    </div>
  )
}
