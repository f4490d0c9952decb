import { Button, ButtonLink } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import {
  AUDIT_ACTION_NAMES,
  AUDIT_OBJECT_KINDS,
  type AuditFilters,
} from '#domain/audit/audit-filters'
import { AUDIT_RESULTS } from '#db/states'
import { AUDIT_ACTIONS, AUDIT_OBJECT_LABELS } from '#lib/audit-actions'
import { AUDIT_RESULT_LABELS } from '#lib/audit-labels'

import {
  SEARCH_CHOICE,
  SEARCH_FORM,
  SEARCH_FIELD,
  SearchSelect,
} from '../../../_components/search-form.tsx'

/** What to look for. A plain form of an address: what was found can be linked and printed. */
export function AuditFilterForm({ filters }: { filters: AuditFilters }) {
  const filtered = Object.keys(filters).length > 0
  return (
    <form className={SEARCH_FORM} action="/admin/audit" aria-label="查日志">
      <Labelled label="谁" className={SEARCH_FIELD}>
        <Input
          name="person"
          defaultValue={filters.person}
          maxLength={60}
          placeholder="姓名、用户名或网络地址"
          autoComplete="off"
        />
      </Labelled>
      <SearchSelect
        name="action"
        label="操作"
        value={filters.action}
        choices={byLabel(AUDIT_ACTION_NAMES.map((name) => [name, AUDIT_ACTIONS[name].label]))}
      />
      <SearchSelect
        name="kind"
        label="对象"
        value={filters.kind}
        choices={byLabel(AUDIT_OBJECT_KINDS.map((kind) => [kind, AUDIT_OBJECT_LABELS[kind]]))}
      />
      <Labelled label="对象编号" className={SEARCH_CHOICE}>
        <Input name="object" defaultValue={filters.objectId} maxLength={60} autoComplete="off" />
      </Labelled>
      <SearchSelect
        name="result"
        label="结果"
        value={filters.result}
        choices={byLabel(AUDIT_RESULTS.map((result) => [result, AUDIT_RESULT_LABELS[result]]))}
      />
      <div className="flex min-w-0 flex-[0_1_320px] flex-wrap gap-3">
        <Labelled label="从" className="min-w-0 flex-[1_1_136px]">
          <Input type="date" name="from" defaultValue={filters.from} />
        </Labelled>
        <Labelled label="到" className="min-w-0 flex-[1_1_136px]">
          <Input type="date" name="to" defaultValue={filters.to} />
        </Labelled>
      </div>
      <Button type="submit">查找</Button>
      {filtered && (
        <ButtonLink kind="quiet" href="/admin/audit">
          看全部
        </ButtonLink>
      )}
    </form>
  )
}

const byLabel = (choices: (readonly [value: string, label: string])[]) =>
  choices.toSorted(([, a], [, b]) => a.localeCompare(b, 'zh-CN'))
