// Registers of a scale database: terms, sessions, units, and the proposals in them. The two newest of each committee's four
// sessions are handled in the portal, the others are known from sheets; of the last some wait to be examined or assigned.

import type { Step } from './step.ts'

export const COUNTIES = 25
const SESSIONS = 4
const FOLLOWED_FROM = 3
export const UNITS = 12

/** The how manieth of its session a proposal is. */
const nth = `(n / ${COUNTIES * SESSIONS})`

export const REGISTER_STEPS: readonly Step[] = [
  [
    'committee_terms',
    `insert into committee_terms (division_code, number, starts_on)
     select code, 10, '2021-11-01' from divisions where level = 'county' order by code limit ${COUNTIES}`,
  ],
  [
    'committee_sessions',
    `insert into committee_sessions (term_id, number, kind, opened_on, changed_by, published_at, published_by)
     select t.id, s, 'plenary', make_date(2021 + s, 1, 10), (select min(id) from accounts),
       make_date(2021 + s, 3, 1)::timestamptz, (select max(id) from accounts)
     from committee_terms t, generate_series(1, ${SESSIONS}) as s`,
  ],
  [
    'handling_units',
    `insert into handling_units (division_code, name, side)
     select t.division_code, '示例承办单位' || n, 'government'
     from committee_terms t, generate_series(1, ${UNITS}) as n`,
  ],
  [
    'matters',
    `insert into matters (kind, division_code, session_id, number, title, state, opened_on, closed_on, publicity,
       consent, followed_at, created_at)
     select 'proposal', t.division_code, s.id, ${nth} + 1,
       '关于' || (array['加快', '改进', '规范', '支持', '整治', '保护'])[1 + n % 6]
         || (array['老旧小区改造', '乡村教育', '道路交通', '中药材加工', '饮水安全', '文物', '养老服务'])[1 + n % 7]
         || '（示例' || n || '）的提案',
       given.state, s.opened_on, case when given.state = 'closed' then s.opened_on + 200 end,
       case when given.state = 'received' or (${nth} / 6 + ${nth}) % 3 = 0 then 'none' else 'card' end::matter_publicity,
       (${nth} / 6 + ${nth}) % 3 <> 0, case when s.number >= ${FOLLOWED_FROM} then s.opened_on end, s.opened_on
     from generate_series(1, $1::int * 9 / 10) as n
     join (select row_number() over (order by number, term_id) - 1 as nth, * from committee_sessions) as s
       on s.nth = n % (${COUNTIES * SESSIONS})
     join committee_terms t on t.id = s.term_id
     cross join lateral (select case
       when s.number = ${SESSIONS} and ${nth} % 10 = 0 then 'received'
       when s.number = ${SESSIONS} and ${nth} % 10 = 1 then 'filed'
       else (array['assigned', 'in-progress', 'answered', 'closed', 'closed', 'in-progress'])[1 + ${nth} % 6]
       end::matter_state as state) as given`,
  ],
  [
    'proposals',
    `insert into proposals (matter_id, mover_kind, category, occasion, is_key, is_filed)
     select id, (array['person', 'joint', 'collective'])[1 + id % 3]::mover_kind, '示例类别' || id % 8, 'session',
       id % 20 = 0, state <> 'received'
     from matters where kind = 'proposal'`,
  ],
  [
    'sponsors',
    `insert into sponsors (matter_id, leader_name, part)
     select matter_id, '示例领导' || matter_id % 9, 'lead' from proposals where is_key`,
  ],
  [
    'proposal_texts',
    `insert into proposal_texts (matter_id, situation, analysis, advice, entered_by, is_from_paper, submitted_at)
     select id, repeat('示例情况。', 80), repeat('示例分析。', 80), repeat('示例建议。', 80),
       (select min(id) from accounts), true, followed_at
     from matters where kind = 'proposal' and followed_at is not null`,
  ],
  [
    'proposal_movers',
    `insert into proposal_movers (matter_id, name, position)
     select m.id, '示例委员' || m.id % 200 || '甲乙'::text || p, p
     from matters m, generate_series(0, 1) as p where m.kind = 'proposal'`,
  ],
  [
    'examinations',
    `insert into examinations (matter_id, decision, proposed_by)
     select id, 'file', (select min(id) from accounts) from matters
     where state = 'received' and followed_at is not null and id % 2 = 0`,
  ],
]
