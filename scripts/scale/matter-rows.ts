// Matters of a scale database, as statements of PostgreSQL: nine proposals of ten, each with six units and some thirty
// moves, and topics of consultations with their rooms. Accounts and divisions are there before.

import postgres from 'postgres'

/** Counties that have registers, their sessions, and what one session holds is what is left of the number. */
const COUNTIES = 25
const SESSIONS = 4
const UNITS = 12
const ROOMS = 40
const MOVES = 33

/** $1: how many matters in all. */
const STEPS: readonly (readonly [table: string, statement: string])[] = [
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
    'consultation_rooms',
    `insert into consultation_rooms (division_code, town, name, kind, opened_on)
     select t.division_code, '示例镇' || n % 8, '示例议事室' || n, 'village', '2024-01-08'
     from committee_terms t, generate_series(1, ${ROOMS}) as n`,
  ],
  [
    'matters',
    `insert into matters (kind, division_code, session_id, number, title, state, opened_on, closed_on, publicity,
       consent, followed_at, created_at)
     select 'proposal', t.division_code, s.id, n / (${COUNTIES} * ${SESSIONS}) + 1,
       '关于' || (array['加快', '改进', '规范', '支持', '整治', '保护'])[1 + n % 6]
         || (array['老旧小区改造', '乡村教育', '道路交通', '中药材加工', '饮水安全', '文物', '养老服务'])[1 + n % 7]
         || '（示例' || n || '）的提案',
       (array['assigned', 'in-progress', 'answered', 'closed', 'closed', 'in-progress'])[1 + n % 6]::matter_state,
       s.opened_on, case when n % 6 in (3, 4) then s.opened_on + 200 end,
       case when n % 3 = 0 then 'none' else 'card' end::matter_publicity, n % 3 <> 0,
       case when n % 2 = 0 then s.opened_on end, s.opened_on
     from generate_series(1, $1::int * 9 / 10) as n
     join (select row_number() over (order by number, term_id) - 1 as nth, * from committee_sessions) as s
       on s.nth = n % (${COUNTIES} * ${SESSIONS})
     join committee_terms t on t.id = s.term_id`,
  ],
  [
    'proposals',
    `insert into proposals (matter_id, mover_kind, category, occasion, is_key, is_filed)
     select id, (array['person', 'joint', 'collective'])[1 + id % 3]::mover_kind, '示例类别' || id % 8, 'session',
       id % 20 = 0, true
     from matters where kind = 'proposal'`,
  ],
  [
    'proposal_texts',
    `insert into proposal_texts (matter_id, situation, analysis, advice, entered_by, is_from_paper)
     select id, repeat('示例情况。', 80), repeat('示例分析。', 80), repeat('示例建议。', 80),
       (select min(id) from accounts), true
     from matters where kind = 'proposal' and followed_at is not null`,
  ],
  [
    'proposal_movers',
    `insert into proposal_movers (matter_id, name, position)
     select m.id, '示例委员' || m.id % 200 || '甲乙'::text || p, p
     from matters m, generate_series(0, 1) as p where m.kind = 'proposal'`,
  ],
  [
    'assignments',
    `insert into assignments (matter_id, unit_id, part, assigned_on, due_on, answered_on, result_class, state)
     select m.id, u.id, case when nth = 1 then 'lead' else 'joint' end::assignment_part, m.opened_on + 40,
       m.opened_on + 130,
       case when nth = 1 and m.state in ('answered', 'closed') then m.opened_on + 90 + (m.id % 60)::int end,
       case when nth = 1 and m.state in ('answered', 'closed')
         then (array['A', 'B', 'C'])[1 + m.id % 3] end::result_class,
       case when m.followed_at is null then null
         when nth = 1 and m.state in ('answered', 'closed') then 'answered'
         when nth > 1 and m.state in ('answered', 'closed') then 'countersigned' else 'signed' end::assignment_state
     from matters m
     join lateral (select id, row_number() over (order by (id + m.id) % ${UNITS}) as nth
       from handling_units where division_code = m.division_code) as u on u.nth <= 6
     where m.kind = 'proposal'`,
  ],
  [
    'answers',
    `insert into answers (assignment_id, text, result_class, promise, promise_on, drafted_by, created_at,
       decided_by, decided_at, is_signed)
     select a.id, repeat('示例答复。', 80), a.result_class,
       case when a.result_class in ('B', 'C') then '示例承诺' end,
       case when a.result_class in ('B', 'C') then a.answered_on + 200 end,
       (select min(id) from accounts), a.answered_on - 3, (select max(id) from accounts), a.answered_on, true
     from assignments a where a.state = 'answered'`,
  ],
  [
    'answers',
    `insert into answers (assignment_id, text, result_class, drafted_by, created_at)
     select id, repeat('示例答复。', 80), 'A', (select min(id) from accounts), assigned_on + 30
     from assignments where state = 'signed' and part = 'lead' and id % 5 = 0`,
  ],
  [
    'promises',
    `insert into promises (matter_id, unit_id, assignment_id, words, due_on, created_at)
     select a.matter_id, a.unit_id, a.id, '示例承诺', a.answered_on + 200, a.answered_on
     from assignments a where a.state = 'answered' and a.result_class in ('B', 'C')`,
  ],
  [
    'talks',
    `insert into talks (assignment_id, held_on, way, moment, words, account_id)
     select id, assigned_on + 20, 'site', 'during', '示例', (select min(id) from accounts)
     from assignments where state is not null and part = 'lead'`,
  ],
  [
    'ratings',
    `insert into ratings (matter_id, mover_id, attitude, result, words, account_id)
     select m.id, p.id, (array['satisfied', 'mostly', 'not'])[1 + p.id % 3]::satisfaction,
       (array['satisfied', 'mostly'])[1 + p.id % 2]::satisfaction, '', (select min(id) from accounts)
     from matters m join proposal_movers p on p.matter_id = m.id where m.state = 'closed'`,
  ],
  [
    'matter_moves',
    `insert into matter_moves (session_id, matter_id, move, account_id, created_at)
     select m.session_id, m.id, (array['import', 'assign', 'sign', 'talk', 'answer', 'rate'])[1 + n % 6]::matter_move,
       (select min(id) from accounts), m.created_at + n * interval '5 days'
     from matters m, generate_series(1, ${MOVES}) as n where m.kind = 'proposal'`,
  ],
  [
    'matters',
    `insert into matters (kind, division_code, title, state, opened_on, publicity, followed_at, created_at)
     select 'consultation', t.division_code, '示例议题' || n || (array['路灯', '水渠', '公交', '停车', '垃圾'])[1 + n % 5],
       'in-progress', date '2024-01-01' + n % 900, case when n % 4 = 0 then 'none' else 'card' end::matter_publicity,
       now(), date '2024-01-01' + n % 900
     from generate_series(1, $1::int / 10) as n
     join (select row_number() over (order by id) - 1 as nth, * from committee_terms) as t
       on t.nth = n % ${COUNTIES}`,
  ],
  [
    'consultations',
    `insert into consultations (matter_id, room_id, town, source, state, about, entered_by, published_at, published_by)
     select m.id, r.id, r.town, 'residents', 'handed-over', '示例说明', (select min(id) from accounts),
       case when m.publicity = 'card' then now() end, case when m.publicity = 'card' then (select max(id) from accounts) end
     from matters m
     join lateral (select id, town from consultation_rooms where division_code = m.division_code
       order by (id + m.id) % ${ROOMS} limit 1) as r on true
     where m.kind = 'consultation'`,
  ],
  [
    'consultation_moves',
    `insert into consultation_moves (matter_id, move, state, account_id, done_on, created_at)
     select c.matter_id, (array['visit', 'talk', 'supervise', 'hand-over'])[1 + n % 4]::consultation_move,
       'handed-over', c.entered_by, m.opened_on + n, m.created_at + n * interval '1 day'
     from consultations c join matters m on m.id = c.matter_id, generate_series(1, 20) as n`,
  ],
  [
    'consultation_talks',
    `insert into consultation_talks (matter_id, held_on, place, form, members, residents, departments, experts, created_at)
     select c.matter_id, m.opened_on + 5, c.town, 'grid', 3, 12, 2, 1, m.created_at
     from consultations c join matters m on m.id = c.matter_id`,
  ],
  [
    'consultation_lamps',
    `insert into consultation_lamps (matter_id, lamp, lit_on, unit_id, due_on, created_at)
     select c.matter_id, 'hand-over', m.opened_on + 10,
       (select min(id) from handling_units u where u.division_code = m.division_code), m.opened_on + 60, m.created_at
     from consultations c join matters m on m.id = c.matter_id`,
  ],
]

const TABLES = [...new Set(STEPS.map(([table]) => table))]

/** Adds matters to a scale database that has none; `report` gets a line for each table. */
export async function fillMatters(
  ownerUrl: string,
  matters: number,
  report: (line: string) => void,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const [known] = await sql`select 1 from matters limit 1`
    if (known || matters === 0) return
    await sql.begin(async (tx) => {
      for (const [table, statement] of STEPS) {
        const { count } = await tx.unsafe(statement, statement.includes('$1') ? [matters] : [])
        report(`${table}：${count} 行`)
      }
    })
    for (const table of TABLES) await sql.unsafe(`vacuum analyze ${table}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
