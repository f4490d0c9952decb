import { sql, type SQL } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { credits } from '#db/schema/revisions'

// Who made an article, in shares that add up to the article: those who wrote it (correspondents, reporters,
// interns, authors), n of them having 1/n each; of an article nobody is named to have written, those who
// took its pictures; of one without names, who submitted it. Its pictures are shared by those named
// for the pictures, else like the article. The editor in charge (责任编辑) has no share.
//
// A name is the account of that display name that wrote or submitted the article, else an account of
// that name in the article's division, else simply that name in that division: people without accounts
// count too, and namesakes of two counties stay two people.

/**
 * A chain of named queries over `counted` (set, article_id, code, author_id, submitter_id, revision_id),
 * ending in `shares` (set, article_id, name, code, account_id, share, picture_share). Shares are exact to
 * twenty digits and are only rounded to be shown, so those of one article may show as 0.33 three times.
 */
export const sharesOfArticles: SQL = sql`
  named as (
    select counted.set, counted.article_id, ${credits.name},
      bool_or(${credits.role} <> 'photographer') as writes,
      bool_or(${credits.role} = 'photographer') as shoots
    from counted join ${credits} on ${credits.revisionId} = counted.revision_id
    where ${credits.role} <> 'editor'
    group by counted.set, counted.article_id, ${credits.name}
  ),
  weighed as (
    select set, article_id, name, writes::int as writes, shoots::int as shoots,
      nullif(sum(writes::int) over one_article, 0)::numeric as writers,
      nullif(sum(shoots::int) over one_article, 0)::numeric as shooters
    from named window one_article as (partition by set, article_id)
  ),
  shared as (
    select set, article_id, name, coalesce(writes / writers, shoots / shooters) as share,
      coalesce(shoots / shooters, writes / writers) as picture_share
    from weighed
    union all
    select counted.set, counted.article_id, ${accounts.displayName}, 1, 1
    from counted join ${accounts} on ${accounts.id} = coalesce(counted.submitter_id, counted.author_id)
    where not exists (
      select from named where named.set = counted.set and named.article_id = counted.article_id)
  ),
  namesakes as (
    select ${accounts.displayName} as name, ${accounts.divisionCode} as code, min(${accounts.id}) as id
    from ${accounts} group by 1, 2
  ),
  shares as (
    select shared.set, shared.article_id, shared.name, counted.code, counted.revision_id,
      coalesce(author.id, submitter.id, namesakes.id) as account_id,
      shared.share, shared.picture_share
    from shared
    join counted on counted.set = shared.set and counted.article_id = shared.article_id
    left join ${accounts} as author
      on author.id = counted.author_id and author.display_name = shared.name
    left join ${accounts} as submitter
      on submitter.id = counted.submitter_id and submitter.display_name = shared.name
    left join namesakes on namesakes.name = shared.name and namesakes.code = counted.code
  )`
