const KEYS = [
  { keys: ['j', 'k'], does: '下一篇、上一篇' },
  { keys: ['y'], does: '这篇无误，接受修补，去下一篇有疑的' },
  { keys: ['z'], does: '撤销移动' },
] as const

/** The keys of the sorting table. */
export function ImportKeys() {
  return (
    <p className="keys wide-only">
      {KEYS.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </p>
  )
}
