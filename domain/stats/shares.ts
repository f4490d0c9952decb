import { sql, type SQL } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { credits } from '#db/schema/revisions'

// Who made a story, in shares that add up to the story: those who wrote it (correspondents, reporters,
// interns, authors), n of them having 1/n each; of a story nobody is named to have written, those who
// took its pictures; of one without names, who submitted it. Its pictures are shared by those named
// for the pictures, else like the story. The editor in charge (责任编辑) has no share.
//
// A name is the account of that display name that wrote or submitted the story, else an account of
// that name in the story's division, else simply that name in that division: people without accounts
// count too, and namesakes of two counties stay two people.

/**
 * A chain of named queries over `stories` (set, piece, code, author_id, submitter_id, revision_id),
 * ending in `shares` (set, piece, name, code, account_id, share, picture_share). Shares are exact to
 * twenty digits and are only rounded to be shown, so those of one story may show as 0.33 three times.
 */
export const sharesOfStories: SQL = sql`
  named as (
    select stories.set, stories.piece, ${credits.name},
      bool_or(${credits.role} <> 'photographer') as writes,
      bool_or(${credits.role} = 'photographer') as shoots
    from stories join ${credits} on ${credits.revisionId} = stories.revision_id
    where ${credits.role} <> 'editor'
    group by stories.set, stories.piece, ${credits.name}
  ),
  weighed as (
    select set, piece, name, writes::int as writes, shoots::int as shoots,
      nullif(sum(writes::int) over story, 0)::numeric as writers,
      nullif(sum(shoots::int) over story, 0)::numeric as shooters
    from named window story as (partition by set, piece)
  ),
  shared as (
    select set, piece, name, coalesce(writes / writers, shoots / shooters) as share,
      coalesce(shoots / shooters, writes / writers) as picture_share
    from weighed
    union all
    select stories.set, stories.piece, ${accounts.displayName}, 1, 1
    from stories join ${accounts} on ${accounts.id} = coalesce(stories.submitter_id, stories.author_id)
    where not exists (
      select from named where named.set = stories.set and named.piece = stories.piece)
  ),
  namesakes as (
    select ${accounts.displayName} as name, ${accounts.divisionCode} as code, min(${accounts.id}) as id
    from ${accounts} group by 1, 2
  ),
  shares as (
    select shared.set, shared.piece, shared.name, stories.code, stories.revision_id,
      coalesce(author.id, submitter.id, namesakes.id) as account_id,
      shared.share, shared.picture_share
    from shared
    join stories on stories.set = shared.set and stories.piece = shared.piece
    left join ${accounts} as author
      on author.id = stories.author_id and author.display_name = shared.name
    left join ${accounts} as submitter
      on submitter.id = stories.submitter_id and submitter.display_name = shared.name
    left join namesakes on namesakes.name = shared.name and namesakes.code = stories.code
  )`
