// What became of the proposals of a scale database: some seven units for each, their answers and promises, what movers think of
// them, and some thirty moves.

import { UNITS } from './register-rows.ts'
import type { Step } from './step.ts'

const MOVES = 34

export const HANDLING_STEPS: readonly Step[] = [
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
         when nth > 1 and m.state in ('answered', 'closed') then 'countersigned'
         when (m.id + nth) % 30 = 0 then 'refused'
         when m.state = 'assigned' then 'waiting' else 'signed' end::assignment_state
     from matters m
     join lateral (select id, row_number() over (order by (id + m.id) % ${UNITS}) as nth
       from handling_units where division_code = m.division_code) as u on u.nth <= 7 + (m.id % 50 = 0)::int
     where m.kind = 'proposal' and m.state not in ('received', 'filed')`,
  ],
  [
    'unit_links',
    `insert into unit_links (assignment_id, unit_id, token_hash, created_by, expires_at, used_at)
     select id, unit_id, '示例' || id, (select min(id) from accounts), assigned_on + 60, assigned_on + 30
     from assignments where state = 'signed' and part = 'lead' and id % 10 = 0`,
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
    `insert into answers (assignment_id, text, result_class, drafted_by, created_at, unit_link_id)
     select a.id, repeat('示例答复。', 80), 'A', (select min(id) from accounts), a.assigned_on + 30, l.id
     from assignments a left join unit_links l on l.assignment_id = a.id
     where a.state = 'signed' and a.part = 'lead' and a.id % 5 = 0`,
  ],
  [
    'promises',
    `insert into promises (matter_id, unit_id, assignment_id, words, due_on, created_at, state, reported, reported_by,
       reported_on, report_words, settled_by, settled_at)
     select a.matter_id, a.unit_id, a.id, '示例承诺', a.answered_on + 200, a.answered_on,
       case when kept then 'kept' else 'open' end::promise_state, case when kept then 'kept' end::promise_end,
       case when kept then (select min(id) from accounts) end, case when kept then a.answered_on + 190 end,
       case when kept then '示例报告' end, case when kept then (select max(id) from accounts) end,
       case when kept then a.answered_on + 195 end
     from assignments a, lateral (select a.matter_id % 4 = 0 as kept) as ends
     where a.state = 'answered' and a.result_class in ('B', 'C')`,
  ],
  [
    'promise_moves',
    `insert into promise_moves (promise_id, move, account_id, created_at)
     select id, 'begin', (select min(id) from accounts), created_at from promises`,
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
    'proofs',
    `insert into proofs (matter_id, article_id, account_id)
     select m.id, a.id, (select min(id) from accounts)
     from matters m join articles a on a.id = 1 + m.id % 900 where m.publicity = 'card' and m.id % 10 = 0`,
  ],
  [
    'matter_moves',
    `insert into matter_moves (session_id, matter_id, move, account_id, created_at)
     select m.session_id, m.id, (array['import', 'assign', 'sign', 'talk', 'answer', 'rate'])[1 + n % 6]::matter_move,
       (select min(id) from accounts), m.created_at + n * interval '5 days'
     from matters m, generate_series(1, ${MOVES}) as n where m.kind = 'proposal'`,
  ],
]
