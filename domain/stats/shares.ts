import { sql, type SQL } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'

// Who made an article, in shares that add up to the article: those who wrote it (correspondents, reporters,
// interns, authors), n of them having 1/n each; of an article nobody is named to have written, those who
// took its pictures; of one without names, who submitted it. Its pictures are shared by those named
// for the pictures, else like the article. The editor in charge (责任编辑) has no share. `revision_shares()` of the database
// divides them, since what it keeps as sums follows the same rule.
//
// A name is the account of that display name that wrote or submitted the article, else an account of
// that name in the article's division, else simply that name in that division: people without accounts
// count too, and namesakes of two counties stay two people.

const ROWS = { counted: sql`counted`, shared: sql`shared` } as const

/**
 * A chain of named queries over rows (code, name, author_id, submitter_id, and more) ending in `found`: the same rows with
 * the account of the name (account_id), and with the name of who handed it in where nobody is named (shown_name).
 */
export const accountsOfNames = (rows: keyof typeof ROWS): SQL => sql`
  namesakes as (
    select ${accounts.displayName} as name, ${accounts.divisionCode} as code, min(${accounts.id}) as id
    from ${accounts} group by 1, 2
  ),
  signed as (
    select signable.*, author.display_name as author_name, submitter.display_name as submitter_name,
      coalesce(signable.name, submitter.display_name, author.display_name) as shown_name
    from ${ROWS[rows]} as signable
    left join ${accounts} as author on author.id = signable.author_id
    left join ${accounts} as submitter on submitter.id = signable.submitter_id
  ),
  found as (
    select signed.*, case when author_name = shown_name then author_id
      when submitter_name = shown_name then submitter_id else namesakes.id end as account_id
    from signed left join namesakes on namesakes.name = signed.shown_name and namesakes.code = signed.code
  )`

/**
 * A chain of named queries over `counted` (set, article_id, code, author_id, submitter_id, revision_id),
 * ending in `shares` (set, article_id, name, code, account_id, share, picture_share). Shares are exact to
 * twenty digits and are only rounded to be shown, so those of one article may show as 0.33 three times.
 */
export const sharesOfArticles: SQL = sql`
  shared as (
    select counted.set, counted.article_id, counted.code, counted.author_id, counted.submitter_id, made.*
    from counted cross join lateral revision_shares(counted.revision_id) as made
  ), ${accountsOfNames('shared')},
  shares as (
    select set, article_id, shown_name as name, code, account_id, share, picture_share from found
  )`
