/** Beside the box for a page's words: what becomes of them. */
export function WhatFollows() {
  return (
    <section
      className="border-line max-xl:mt-8 max-xl:border-t max-xl:pt-6 xl:border-l xl:pl-6"
      aria-labelledby="follows"
    >
      <h2 id="follows">接下来会怎样</h2>
      <ol className="mt-2 grid list-decimal gap-2 pl-5 text-ink-2">
        <li>一个版拆成一篇篇：原文在一边，稿件在一边，起止不对的点行号来移。</li>
        <li>没有把握的写着“请确认”，看一眼再放过；不是本地的，点“不收”。</li>
        <li>点“收下”，变成草稿。还不会提交：看过、补齐以后，由您来交。</li>
      </ol>
    </section>
  )
}
