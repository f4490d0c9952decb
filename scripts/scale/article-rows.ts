// What the articles of a seeded database are, as SQL over the numbers from 1 to how many there are. The number is the id
// of the article and of its first edition, revision, activity and event, so that nothing has to be looked up.

import { FIRST_OF } from './people.ts'

/** Given to each statement: the first and the last number, how many there are, and the moment of the newest. */
export type Numbers = [first: number, last: number, all: number, until: Date]

export const YEARS = 10

const SPAN_SECONDS = `${YEARS * 365 * 86_400}`

/** An article in eight is on its way, most of them in review; one in two hundred was withdrawn. */
const STANDING = `case
  when n % 8 = 7 then (array['review1', 'review1', 'review1', 'review1', 'review1', 'review2', 'review2', 'review3',
    'draft', (array['returned', 'approved', 'scheduled'])[1 + n / 80 % 3]])[1 + n / 8 % 10]
  when n % 200 = 3 then 'withdrawn'
  when n % 100 = 51 then 'spiked'
  else 'live' end`

export const PLAN = `
  insert into scale_plan
  select n, at, (at at time zone 'Asia/Shanghai')::date, ${STANDING}
  from (
    select n, $4::timestamptz - (($3 - n)::float8 * ${SPAN_SECONDS} / $3) * interval '1 second' as at
    from generate_series($1::int, $2::int) as n where $3::int > 0
  ) as numbered`

/** The articles of a part with their texts: each year's by turns. */
const PART = `(
  select plan.*, texts.*, plan.at + interval '2 days' as shown_at,
    plan.standing in ('live', 'withdrawn') as published, plan.n % 50 = 0 as corrected, plan.n % 4 = 0 as rewritten
  from scale_plan as plan
  join scale_years as years on years.year = extract(year from plan.day)
  join scale_texts as texts on texts.year = years.year and texts.nth = plan.n % years.texts
  where plan.n between $1 and $2 and $3::int > 0 and $4::timestamptz is not null) as part`

/** Rows that stand beside each other in one table: the revision readers see, an earlier one, that of a correction. */
const REVISIONS = [
  [
    'n',
    'n',
    'case when rewritten then 2 else 1 end',
    'case when rewritten then $3 + n end',
    'true',
  ],
  ['$3 + n', 'n', '1', 'null', 'rewritten'],
  ['2 * $3 + n', '$3 + n', '1', 'null', 'corrected'],
] as const

const level = (first: number, count: number) => `${first} + n % ${count}`
const EDITORS = [
  [
    1,
    level(FIRST_OF.editor1, 200),
    "standing in ('live', 'withdrawn', 'review2', 'review3', 'approved', 'scheduled')",
  ],
  [
    2,
    level(FIRST_OF.editor2, 60),
    "standing in ('live', 'withdrawn', 'review3', 'approved', 'scheduled')",
  ],
  [3, level(FIRST_OF.editor3, 30), "standing in ('live', 'withdrawn', 'approved', 'scheduled')"],
] as const

/** The writer, and the editors who approved it. */
const PEOPLE = `(standing <> 'draft')::int${EDITORS.map(([, , when]) => ` + (${when})::int`).join('')}`

const EDITION_STATE = `(case when published then case when corrected then 'superseded' else 'published' end else standing end)::edition_state`
const SINCE = `(case when published or standing = 'spiked' then at + interval '2 days'
  else $4::timestamptz - (n::bigint * 7919 % 864000) * interval '1 second' end)`

/** One statement after another; each for a part of the numbers. */
export const ARTICLE_STEPS: readonly (readonly [table: string, statement: string])[] = [
  [
    'activities',
    `insert into activities (id, type, title, division_code, precision, start_on, end_on, timeline_on, series, series_number,
      is_shown)
    overriding system value
    select n, type, summary, division_code, precision,
      case precision when 'none' then null when 'month' then date_trunc('month', day)::date else day end,
      case when precision = 'range' then day + 2 end,
      case precision when 'month' then date_trunc('month', day)::date else day end,
      case when n % 20 = 0 then (array['政协讲堂', '书香政协', '同心课堂', '委员讲堂'])[1 + n / 20 % 4] end,
      case when n % 20 = 0 then 1 + n / 8000 end, standing = 'live'
    from (select *, (array['range', 'month', 'none', 'day', 'day', 'day', 'day', 'day', 'day', 'day']::date_precision[])[1 + n % 10]
      as precision from ${PART}) as dated where published`,
  ],
  [
    'articles',
    `insert into articles (id, division_code, state, live_revision_id, activity_id, topic_id, print_date, published_at,
      news_on, is_demo, updated_at, created_at)
    overriding system value
    select n, division_code, (case when published then standing else 'none' end)::article_state,
      case when published then case when corrected then 2 * $3 + n else n end end, case when published then n end,
      case when published then topic_id end, case when published and n % 3 = 0 then day end,
      case when published then shown_at end, case when published then day end, true,
      case when published then shown_at end, at
    from ${PART}`,
  ],
  [
    'editions',
    `insert into editions (id, article_id, kind, public_note, state, round, division_code, current_revision_id, author_id,
      submitter_id, submitted_at, state_since, scheduled_at, published_at, created_at, people)
    overriding system value
    select n, n, 'new'::edition_kind, null, ${EDITION_STATE}, case standing when 'draft' then 0 else 1 end, division_code,
      n, author_id, case when standing <> 'draft' then author_id end, case when standing <> 'draft' then at end, ${SINCE},
      case standing when 'scheduled' then $4::timestamptz + n % 240 * interval '1 hour' end,
      case when published then shown_at end, at, ${PEOPLE}
    from ${PART}
    union all
    select $3 + n, n, 'correction', '示例更正', 'published', 1, division_code, 2 * $3 + n, author_id, author_id, shown_at,
      shown_at, null, shown_at, shown_at, 0
    from ${PART} where published and corrected`,
  ],
  ...REVISIONS.map(
    ([id, edition, number, parent, condition]) =>
      [
        'revisions',
        `insert into revisions (id, edition_id, number, parent_id, author_id, content, hash, activity_type, characters, summary, created_at)
        overriding system value
        select ${id}, ${edition}, ${number}, ${parent}, author_id, content, hash, type, characters, summary, at
        from ${PART} where ${condition}`,
      ] as const,
  ),
  ...REVISIONS.map(
    ([id, , , , condition]) =>
      [
        'credits',
        `insert into credits (revision_id, position, role, name)
        select ${id}, 0, 'correspondent'::credit_role, names[1] from ${PART} where ${condition}`,
      ] as const,
  ),
  [
    'revision_media',
    `insert into revision_media (revision_id, position, media_id) select n, 0, n / 4 from ${PART} where n % 4 = 0`,
  ],
  [
    'edition_participants',
    `insert into edition_participants (edition_id, account_id, level)
    select n, author_id, 0 from ${PART} where standing <> 'draft'
    ${EDITORS.map(([at, who, when]) => `union all select n, ${who}, ${at} from ${PART} where ${when}`).join('\n')}`,
  ],
  [
    'approvals',
    `insert into approvals (edition_id, round, level, revision_id, revision_hash, account_id, created_at)
    ${EDITORS.map(([at, who, when]) => `select n, 1, ${at}, n, hash, ${who}, at + ${at} * interval '10 hours' from ${PART} where ${when}`).join('\nunion all ')}`,
  ],
  [
    'transitions',
    `insert into transitions (edition_id, move, from_state, to_state, account_id, revision_id, created_at)
    select n, 'create'::move, null::edition_state, 'draft'::edition_state, author_id, n, at from ${PART}
    union all select n, 'submit', 'draft', 'review1', author_id, n, at from ${PART} where standing <> 'draft'
    ${EDITORS.map(
      ([at, who, when]) =>
        `union all select n, 'approve', 'review${at}', '${at === 3 ? 'approved' : `review${at + 1}`}', ${who}, n, at + ${at} * interval '10 hours' from ${PART} where ${when}`,
    ).join('\n')}
    union all select n, 'publish', 'approved', 'published', ${level(FIRST_OF.editor3, 30)}, n, shown_at from ${PART} where published`,
  ],
  [
    'article_moves',
    `insert into article_moves (article_id, move, from_state, to_state, account_id, reason, public_note, created_at)
    select n, 'withdraw'::article_move, 'live'::article_state, 'withdrawn'::article_state, ${FIRST_OF.editor3}, 'factual-error'::withdraw_reason, '示例撤下', shown_at
    from ${PART} where standing = 'withdrawn'`,
  ],
  [
    'reads',
    `insert into reads (article_id, day, count)
    select n, day + 2 + after, 1 + n % 90 / (after + 1) from ${PART}, generate_series(0, 2) as after where published`,
  ],
  [
    'outbox',
    `insert into outbox (id, event, payload, created_at, delivered_at)
    overriding system value
    select n, 'edition.published', '{}', shown_at, shown_at from ${PART} where published`,
  ],
  [
    'notices',
    `insert into notices (outbox_id, account_id, kind, title, text, path, edition_id, created_at, read_at)
    select n, author_id, 'published'::notice_kind, '示例', '示例', '/desk', n, shown_at, case when n < $3 - $3 / 50 then shown_at end
    from ${PART} where published`,
  ],
  [
    'search_documents',
    `insert into search_documents (article_id, division_code, activity_type, year, day, published_at, tsv, dictionary)
    select n, division_code, type, year, day, shown_at, tsv, dictionary from ${PART}, scale_dictionary where standing = 'live'`,
  ],
]
