import { Crumbs } from '#components/layout/crumbs'
import type { Withdrawal } from '#domain/site/find-withdrawal'
import { shanghaiDay, wordDay } from '#lib/dates'
import { placePath } from '#lib/site-paths'
import { WITHDRAW_REASON_WORDS } from '#lib/words'

/** What stands where a withdrawn article stood: that it did, when and why it went, and nothing of it. */
export function WithdrawnArticle({ withdrawal }: { withdrawal: Withdrawal }) {
  const { at, reason, note, place } = withdrawal
  const day = shanghaiDay(at)
  return (
    <article className="article withdrawn">
      <Crumbs path={[{ words: '更正与撤稿', href: '/corrections' }, { words: '已撤稿' }]} />
      <header className="article-head">
        <h1>这篇报道已撤下</h1>
      </header>
      <dl className="dates">
        <div>
          <dt>撤稿日期</dt>
          <dd>
            <time dateTime={day}>{wordDay(day)}</time>
          </dd>
        </div>
        <div>
          <dt>原因</dt>
          <dd>{reason ? WITHDRAW_REASON_WORDS[reason] : '没有写明'}</dd>
        </div>
        <div>
          <dt>地区</dt>
          <dd>
            <a href={placePath(place)}>{place.name}</a>
          </dd>
        </div>
      </dl>
      <p className="withdrawn-note">{note}</p>
      <p>
        <a className="button" href={placePath(place)}>
          看{place.name}的其他报道
        </a>
      </p>
    </article>
  )
}
