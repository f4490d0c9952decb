import {
  AUDIT_ACTION_NAMES,
  AUDIT_OBJECT_KINDS,
  type AuditFilters,
} from '#domain/audit/audit-filters'
import { AUDIT_RESULTS } from '#db/states'
import { AUDIT_ACTIONS, AUDIT_OBJECT_WORDS } from '#lib/audit-actions'
import { AUDIT_RESULT_WORDS } from '#lib/audit-words'

import { SearchSelect } from '../../_components/search-form.tsx'

/** What to look for. A plain form of an address: what was found can be linked and printed. */
export function AuditFilterForm({ filters }: { filters: AuditFilters }) {
  const filtered = Object.keys(filters).length > 0
  return (
    <form className="list-search" action="/admin/audit" aria-label="查日志">
      <label>
        <span>谁</span>
        <input
          className="input"
          name="person"
          defaultValue={filters.person}
          maxLength={60}
          placeholder="姓名、用户名或网络地址"
          autoComplete="off"
        />
      </label>
      <SearchSelect
        name="action"
        label="操作"
        value={filters.action}
        choices={byWord(AUDIT_ACTION_NAMES.map((name) => [name, AUDIT_ACTIONS[name].word]))}
      />
      <SearchSelect
        name="kind"
        label="对象"
        value={filters.kind}
        choices={byWord(AUDIT_OBJECT_KINDS.map((kind) => [kind, AUDIT_OBJECT_WORDS[kind]]))}
      />
      <label>
        <span>对象编号</span>
        <input
          className="input"
          name="object"
          defaultValue={filters.objectId}
          maxLength={60}
          autoComplete="off"
        />
      </label>
      <SearchSelect
        name="result"
        label="结果"
        value={filters.result}
        choices={byWord(AUDIT_RESULTS.map((result) => [result, AUDIT_RESULT_WORDS[result]]))}
      />
      <div className="days">
        <label>
          <span>从</span>
          <input className="input" type="date" name="from" defaultValue={filters.from} />
        </label>
        <label>
          <span>到</span>
          <input className="input" type="date" name="to" defaultValue={filters.to} />
        </label>
      </div>
      <button type="submit" className="button">
        查找
      </button>
      {filtered && (
        <a className="button plain" href="/admin/audit">
          看全部
        </a>
      )}
    </form>
  )
}

const byWord = (choices: (readonly [value: string, word: string])[]) =>
  choices.toSorted(([, a], [, b]) => a.localeCompare(b, 'zh-CN'))
