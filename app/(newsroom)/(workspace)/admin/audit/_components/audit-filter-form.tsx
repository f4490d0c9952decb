import {
  AUDIT_ACTION_NAMES,
  AUDIT_OBJECT_KINDS,
  type AuditFilters,
} from '#domain/audit/audit-filters'
import { AUDIT_RESULTS } from '#db/states'
import { AUDIT_ACTIONS, AUDIT_OBJECT_WORDS } from '#lib/audit-actions'
import { AUDIT_RESULT_WORDS } from '#lib/audit-words'

/** What to look for. A plain form of an address: what was found can be linked and printed. */
export function AuditFilterForm({ filters }: { filters: AuditFilters }) {
  const filtered = Object.keys(filters).length > 0
  return (
    <form className="audit-filters" action="/admin/audit" aria-label="查日志">
      <label className="wide">
        谁
        <input
          className="input"
          name="person"
          defaultValue={filters.person}
          maxLength={60}
          placeholder="姓名、用户名或网络地址"
          autoComplete="off"
        />
      </label>
      <Choice
        name="action"
        word="操作"
        chosen={filters.action}
        choices={AUDIT_ACTION_NAMES.map((name) => [name, AUDIT_ACTIONS[name].word])}
      />
      <Choice
        name="kind"
        word="对象"
        chosen={filters.kind}
        choices={AUDIT_OBJECT_KINDS.map((kind) => [kind, AUDIT_OBJECT_WORDS[kind]])}
      />
      <label className="narrow">
        对象编号
        <input
          className="input"
          name="object"
          defaultValue={filters.objectId}
          maxLength={60}
          autoComplete="off"
        />
      </label>
      <Choice
        name="result"
        word="结果"
        chosen={filters.result}
        choices={AUDIT_RESULTS.map((result) => [result, AUDIT_RESULT_WORDS[result]])}
      />
      <div className="days">
        <label>
          从
          <input className="input" type="date" name="from" defaultValue={filters.from} />
        </label>
        <label>
          到
          <input className="input" type="date" name="to" defaultValue={filters.to} />
        </label>
        <div className="row">
          <button type="submit" className="button go">
            查
          </button>
          {filtered && (
            <a className="button" href="/admin/audit">
              全部
            </a>
          )}
        </div>
      </div>
    </form>
  )
}

function Choice({
  name,
  word,
  chosen,
  choices,
}: {
  name: string
  word: string
  chosen: string | undefined
  choices: readonly (readonly [string, string])[]
}) {
  const sorted = choices.toSorted(([, a], [, b]) => a.localeCompare(b, 'zh-CN'))
  return (
    <label>
      {word}
      <select className="input" name={name} defaultValue={chosen ?? ''}>
        <option value="">全部</option>
        {sorted.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
