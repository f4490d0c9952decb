import { bodyText } from '#domain/article/body'
import type { Content } from '#domain/article/content'

import type { Latest } from './use-draft.ts'

/** Two saves from one base: what is kept on the server, beside mine, and a way on with either. */
export function ConflictNote({
  latest,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  latest: Latest
  mine: Content
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  return (
    <section className="conflict" role="alert" aria-label="两份不同的稿子">
      <p>
        {latest.editable && <b>没有存上：您打开以后，这篇稿件在别处又存过一次。</b>}
        下面表单里是您刚写的，一个字没动。
        {latest.editable
          ? '先比一比，再决定用哪一份；也可以把需要的抄进自己这份再存。'
          : '这篇稿件现在不能改了，需要的文字可以先抄下来。'}
      </p>
      <div className="sides">
        <ConflictSide heading="已存在服务器上的" content={latest.content} />
        <ConflictSide heading="您刚写的" content={mine} />
      </div>
      {latest.editable && (
        <div className="row">
          <button type="button" className="button" onClick={onKeepMine}>
            用我的，再存一次
          </button>
          <button type="button" className="button plain" onClick={onTakeTheirs}>
            改用已存的那份
          </button>
        </div>
      )}
    </section>
  )
}

function ConflictSide({ heading, content }: { heading: string; content: Content }) {
  return (
    <div>
      <h3>{heading}</h3>
      <p>{content.kicker}</p>
      <p>
        <b>{content.headline || '（没有主题）'}</b>
      </p>
      <p>{content.subtitle}</p>
      <p className="side-text">{bodyText(content.body)}</p>
    </div>
  )
}
