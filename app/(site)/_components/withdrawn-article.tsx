import { Crumbs } from '#components/layout/crumbs'
import type { Withdrawal } from '#domain/site/find-withdrawal'
import { shanghaiDay, formatDay } from '#lib/dates'
import { divisionPath } from '#lib/addresses/site-paths'
import { EDITION_KIND_LABELS, WITHDRAW_REASON_LABELS } from '#lib/labels'

/** The page in place of a withdrawn article: that there was one, when and why it went, and nothing of it. */
export function WithdrawnArticle({ withdrawal }: { withdrawal: Withdrawal }) {
  const { at, reason, note, division, changed } = withdrawal
  const day = shanghaiDay(at)
  return (
    <article className="article withdrawn">
      <Crumbs path={[{ label: '更正与撤稿', href: '/corrections' }, { label: '已撤稿' }]} />
      <header className="article-head">
        <h1>这篇报道已撤下</h1>
      </header>
      <dl className="dates">
        <div>
          <dt>撤稿日期</dt>
          <dd>
            <time dateTime={day}>{formatDay(day)}</time>
          </dd>
        </div>
        <div>
          <dt>原因</dt>
          <dd>{reason ? WITHDRAW_REASON_LABELS[reason] : '没有写明'}</dd>
        </div>
        <div>
          <dt>地区</dt>
          <dd>
            <a href={divisionPath(division)}>{division.name}</a>
          </dd>
        </div>
        {changed.length > 0 && (
          <div>
            <dt>撤稿前</dt>
            <dd>
              {changed.map(({ kind, at: changedAt }) => (
                <p key={changedAt.getTime()}>
                  {EDITION_KIND_LABELS[kind]}{' '}
                  <time dateTime={shanghaiDay(changedAt)}>{formatDay(shanghaiDay(changedAt))}</time>
                </p>
              ))}
              改了什么，不再显示
            </dd>
          </div>
        )}
      </dl>
      <p className="py-6 text-copy leading-relaxed whitespace-pre-line">{note}</p>
      <p>
        <a className="button" href={divisionPath(division)}>
          看{division.name}的其他报道
        </a>
      </p>
    </article>
  )
}
