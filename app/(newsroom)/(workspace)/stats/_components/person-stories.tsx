import { Headline } from '#components/ui/headline'
import type { PersonStory } from '#domain/stats/list-person-stories'
import { wordDay } from '#lib/dates'
import { articlePath } from '#lib/site-paths'

import { wordCount, wordShare } from '#lib/figure-words'

/** The stories behind a person's figures. */
export function PersonStories({ rows }: { rows: readonly PersonStory[] }) {
  return (
    <section aria-labelledby="stories">
      <div className="stat-head">
        <h2 id="stories">逐篇</h2>
      </div>
      <ul className="stat-stories">
        {rows.map((row) => (
          <li key={row.articleId}>
            {row.usedOn ? (
              <a className="headline-link" href={articlePath(row.articleId)}>
                <Headline text={row.headline} />
              </a>
            ) : (
              <span className="headline-link">
                <Headline text={row.headline || '（还没有主题）'} />
              </span>
            )}
            <p className="about dots">
              <span>{row.divisionName}</span>
              {row.usedOn ? (
                <b>{wordDay(row.usedOn)}采用</b>
              ) : (
                <span>
                  {row.submittedOn && `${wordDay(row.submittedOn)}提交`}，这一时段没有采用
                </span>
              )}
              <span>{wordPart(row)}</span>
              {row.share > 0 && <span>{wordCount(row.characters)} 字</span>}
              {row.pictures > 0 && <span>{wordShare(row.pictures)} 图</span>}
              {row.usedOn && <span>读了 {wordCount(row.readings)} 次</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What of it is theirs; one who only took the pictures has no share of the words. */
function wordPart({ isCredited, share }: PersonStory): string {
  if (!isCredited) return '经手，没有署名'
  return share === 0 ? '署名摄影' : `折合 ${wordShare(share)} 篇`
}
