const KEYS = [
  { keys: ['j', 'k'], does: '下一篇、上一篇' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['c'], does: '认领并打开' },
  { keys: ['?'], does: '这张表' },
] as const

/** The keys of the queue: a line at the foot, and a table that ? opens. */
export function KeyHelp({ dialog }: { dialog: React.RefObject<HTMLDialogElement | null> }) {
  return (
    <>
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
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">快捷键</h2>
        <dl>
          {KEYS.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button">
            知道了
          </button>
        </form>
      </dialog>
    </>
  )
}
