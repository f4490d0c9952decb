import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Select } from '#components/ui/select'

import type { RegionChoice } from '../../review/_lib/region-choices.ts'
import type { FlowQuery } from '../_lib/flow-query.ts'

/** What of the flow is shown: an address of its own, which any browser asks for. */
export function FlowFilters({
  query,
  regions,
}: {
  query: FlowQuery
  regions: readonly RegionChoice[]
}) {
  return (
    <form
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
      role="search"
      aria-label="筛选"
      action="/flow"
      autoComplete="off"
    >
      {query.stage && <input type="hidden" name="stage" value={query.stage} />}
      {regions.length > 1 && (
        <Select
          width="auto"
          className="min-w-31 max-md:flex-1"
          name="region"
          aria-label="地区"
          defaultValue={query.divisionCode ?? ''}
        >
          <option value="">全部地区</option>
          {regions.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <CheckboxField name="late" value="1" defaultChecked={query.lateOnly}>
        只看超时
      </CheckboxField>
      <Button type="submit" size="small">
        筛选
      </Button>
    </form>
  )
}
