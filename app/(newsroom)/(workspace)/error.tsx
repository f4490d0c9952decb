'use client'

/** A fault on our side, inside the frame: what happened, what is safe, what to do. */
export default function WorkspaceError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <div className="page-body">
      <div className="empty" role="alert">
        <div>
          <b>这一页没有打开</b>
          是我们这边出了问题，已经保存的稿件都在。请再试一次；还不行就把编号告诉管理员。
          {error.digest && <p>编号 {error.digest}</p>}
        </div>
        <button type="button" className="button" onClick={reset}>
          再试一次
        </button>
      </div>
    </div>
  )
}
