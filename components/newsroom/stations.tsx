export interface StationMark {
  state: 'done' | 'now' | 'stop' | 'todo'
  word: string
  lines: readonly string[]
  late: string | null
}

const STATE_WORDS = { done: '已过', now: '现在', stop: '停在这里', todo: '未到' } as const

/** A piece's way to its readers, station by station. */
export function Stations({ stations }: { stations: readonly StationMark[] }) {
  return (
    <ol className="stations" aria-label="审稿进度">
      {stations.map(({ state, word, lines, late }, index) => (
        <li key={index} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <b>{word}</b>
          <span className="unseen">（{STATE_WORDS[state]}）</span>
          {lines.map((line) => (
            <small key={line}>{line}</small>
          ))}
          {late && <small className="late">{late}</small>}
        </li>
      ))}
    </ol>
  )
}
