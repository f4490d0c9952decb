/** Shown to who may not see the edition as to who asks for none. */
export function NoPreview() {
  return (
    <main className="wrap">
      <h1>没有这篇稿件</h1>
      <p>稿件可能已经移走，或者不在您的范围里。</p>
    </main>
  )
}
