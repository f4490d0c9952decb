import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import type { PersonArticle } from '#domain/stats/list-person-articles'
import { formatDay } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'

import { formatCount, formatShare } from '#lib/format-figures'

import { InventedMark } from '../../_components/invented-mark.tsx'
import { StatHead } from './stat-head.tsx'

/** The articles behind a person's figures. */
export function PersonArticles({ rows }: { rows: readonly PersonArticle[] }) {
  return (
    <section aria-labelledby="articles">
      <StatHead id="articles" title="逐篇" />
      <ul>
        {rows.map((row) => (
          <li key={row.articleId} className="border-b border-line py-2.5">
            {row.usedOn ? (
              <HeadlineLink href={articlePath(row.articleId)}>
                <Headline text={row.headline} />
              </HeadlineLink>
            ) : (
              <HeadlineLink>
                <Headline text={row.headline || '（还没有主题）'} />
              </HeadlineLink>
            )}
            <p className="dots text-xs text-ink-2">
              <span>{row.divisionName}</span>
              {row.usedOn ? (
                <b>{formatDay(row.usedOn)}采用</b>
              ) : (
                <span>
                  {row.submittedOn && `${formatDay(row.submittedOn)}提交`}，这一时段没有采用
                </span>
              )}
              <span>{formatPart(row)}</span>
              {row.share > 0 && <span>{formatShare(row.characters)} 字</span>}
              {row.pictures > 0 && <span>{formatShare(row.pictures)} 图</span>}
              {row.usedOn && (
                <span>
                  读了 {formatCount(row.readings)} 次<InventedMark />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What of it is theirs; one who only took the pictures has no share of the words. */
function formatPart({ isCredited, share }: PersonArticle): string {
  if (!isCredited) return '经手，没有署名'
  return share === 0 ? '署名摄影' : `折合 ${formatShare(share)} 篇`
}
