import type { ShownChange, ShownChanges as Changes } from '#domain/corrections/list-shown-changes'

/** What a correction changed, word for word: what went is struck out, what came is underlined. */
export function ShownChanges({ changes }: { changes: Changes }) {
  const { fields, more } = changes
  return (
    <details className="changes">
      <summary className="cursor-pointer">改了哪些字</summary>
      <dl>
        {fields.map(({ label, before, after }, index) => (
          // Fields of one correction never move.
          <div key={index} className="border-t border-line py-2">
            <dt className="text-ink-3">{label}</dt>
            {before.length > 0 && <Side name="更正前" parts={before} />}
            {after.length > 0 && <Side name="更正后" parts={after} />}
          </div>
        ))}
      </dl>
      {more > 0 && <p className="text-ink-3">另有 {more} 处改动。</p>}
    </details>
  )
}

function Side({ name, parts }: { name: string; parts: ShownChange['before'] }) {
  return (
    <dd className="whitespace-pre-line">
      {name}：
      {parts.map(({ change, text }, index) => {
        if (change === 'removed') return <del key={index}>{text}</del>
        return change === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
      })}
    </dd>
  )
}
